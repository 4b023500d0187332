package org.accountclosure.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ExportField;
import org.accountclosure.closure.model.ExportTable;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Contacts.Contact;
import org.accountclosure.closure.port.ExportFiles;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;

/**
 * An export as a ZIP: {@code statement.html} for people, and a JSON file for each part. Every entry
 * has the same time, and lines end alike everywhere, so that the same data make the same bytes.
 */
final class ExportZip implements ExportFiles {

  /** The earliest that a ZIP can say; it has no zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final ObjectWriter JSON =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private final Contacts contacts;
  private final Languages languages;
  private final Policies policies;
  private final StatementHtml statement = new StatementHtml();

  ExportZip(Contacts contacts, Languages languages, Policies policies) {
    this.contacts = contacts;
    this.languages = languages;
    this.policies = policies;
  }

  @Override
  public byte[] write(ClosureCase closureCase, Instant asOf, List<ExportTable> tables) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "statement.html",
        statement.write(
            closureCase.accountId(),
            asOf,
            tables,
            language(closureCase),
            policies.of(closureCase.policyVersion())));
    files.put("about.json", json(about(closureCase, asOf)));
    for (ExportTable table : tables) {
      files.put(table.part().file() + ".json", json(objects(table)));
    }
    return zip(files);
  }

  private Language language(ClosureCase closureCase) {
    Contact holder = contacts.find(closureCase.loginId()).orElse(null);
    return holder == null ? languages.of("") : languages.of(holder.language()).in(holder.zone());
  }

  private static Map<String, String> about(ClosureCase closureCase, Instant asOf) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("caseId", closureCase.id().value());
    about.put("accountId", closureCase.accountId().value());
    about.put("accountKind", closureCase.request().accountKind().name());
    about.put("asOf", asOf.toString());
    about.put("times", "UTC, ISO 8601");
    about.put("money", "in minor units, such as cents, of the ISO 4217 currency");
    return about;
  }

  private static List<Map<String, @Nullable Object>> objects(ExportTable table) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<@Nullable Object> row : table.rows()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int at = 0; at < row.size(); at++) {
        ExportField field = table.fields().get(at);
        object.put(field.key(), value(row.get(at)));
      }
      objects.add(object);
    }
    return objects;
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Instant at) {
      return at.toString();
    }
    if (value instanceof Money amount) {
      Map<String, Object> money = new LinkedHashMap<>();
      money.put("minor", amount.minor());
      money.put("currency", amount.currency());
      return money;
    }
    if (value instanceof List<?> several) {
      return several.stream().map(ExportZip::value).toList();
    }
    return value;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("Cannot be written as JSON: " + value.getClass(), defect);
    }
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }
}
