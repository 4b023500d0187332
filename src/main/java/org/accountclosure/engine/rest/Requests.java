package org.accountclosure.engine.rest;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.accountclosure.engine.command.CommandRejection;
import org.jspecify.annotations.Nullable;

/** What every operation needs: checks of attributes, and refusals in Camunda's words. */
final class Requests {

  static final String TENANT = "<default>";

  private Requests() {}

  static CommandRejection invalid(String detail) {
    return new CommandRejection(CommandRejection.Type.INVALID_ARGUMENT, detail);
  }

  /** A key out of a path or a body. */
  static long key(String name, @Nullable String text) {
    try {
      return Long.parseLong(need(name, text));
    } catch (NumberFormatException notNumeric) {
      throw invalid(
          "The provided %s '%s' is not a valid key. Expected a numeric value. Did you pass an entity id instead of an entity key?."
              .formatted(name, text));
    }
  }

  static String need(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw invalid("No %s provided.".formatted(name));
    }
    return text;
  }

  static <T extends Number> T positive(String name, @Nullable T number) {
    if (number == null) {
      throw invalid("No %s provided.".formatted(name));
    }
    if (number.longValue() < 1) {
      throw wrong(name, number, "greater than 0");
    }
    return number;
  }

  static long notNegative(String name, @Nullable Long number, long otherwise) {
    if (number == null) {
      return otherwise;
    }
    if (number < 0) {
      throw wrong(name, number, "greater than or equal to 0");
    }
    return number;
  }

  static CommandRejection wrong(String name, Object value, String expected) {
    return invalid("The value for %s is '%s' but must be %s.".formatted(name, value, expected));
  }

  static OffsetDateTime date(String name, String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException notADate) {
      throw invalid(
          "The provided %s '%s' cannot be parsed as a date according to RFC 3339, section 5.6."
              .formatted(name, text));
    }
  }

  /** There is one tenant, as in a cluster without multi-tenancy. */
  static void onlyDefaultTenant(@Nullable String tenant) {
    if (tenant != null && !tenant.isEmpty() && !tenant.equals(TENANT)) {
      throw invalid(
          "Expected to handle request with tenant identifier '%s', but multi-tenancy is disabled."
              .formatted(tenant));
    }
  }

  static void onlyDefaultTenant(@Nullable List<String> tenants) {
    if (tenants != null) {
      tenants.forEach(Requests::onlyDefaultTenant);
    }
  }

  static Map<String, @Nullable Object> variables(
      @Nullable Map<String, @Nullable Object> variables) {
    return variables == null ? Map.of() : variables;
  }

  static CommandRejection notSupported(String detail) {
    return new CommandRejection(CommandRejection.Type.NOT_SUPPORTED, detail);
  }

  /** What a get found; refused in Camunda's words if it found nothing. */
  static <T> T found(Optional<T> found, String kind, Object key) {
    return found.orElseThrow(
        () ->
            new CommandRejection(
                CommandRejection.Type.NOT_FOUND,
                "%s with key '%s' not found".formatted(kind, key)));
  }

  /** Runs a command; its refusal is told as Camunda tells it, naming command and code. */
  static <T> T command(String name, Supplier<T> command) {
    try {
      return command.get();
    } catch (CommandRejection refused) {
      String detail = String.valueOf(refused.getMessage());
      if (refused.type() == CommandRejection.Type.NOT_SUPPORTED || detail.startsWith("Command '")) {
        throw refused;
      }
      throw new CommandRejection(
          refused.type(),
          "Command '%s' rejected with code '%s': %s".formatted(name, refused.type(), detail));
    }
  }

  static void run(String name, Runnable command) {
    command(
        name,
        () -> {
          command.run();
          return true;
        });
  }
}
