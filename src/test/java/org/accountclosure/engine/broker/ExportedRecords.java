package org.accountclosure.engine.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The broker's log of everything that it did, as its debug exporter writes it. */
public final class ExportedRecords {

  private static final String MARK = "broker.exporter.debug - ";
  private static final Duration QUIET = Duration.ofMillis(700);

  private final ObjectMapper json = new ObjectMapper();
  private final Path log;
  private final List<JsonNode> records = new ArrayList<>();
  private long position;

  ExportedRecords(Path log) {
    this.log = log;
  }

  /** All records so far, oldest first, without waiting for more. */
  public synchronized List<JsonNode> soFar() {
    read();
    return List.copyOf(records);
  }

  /** All records so far, as soon as the broker has been quiet for a moment. */
  public List<JsonNode> whenQuiet() {
    int[] count = {-1};
    Instant[] since = {Instant.now()};
    Awaitility.await("a broker that has nothing more to do")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              int now = soFar().size();
              if (now != count[0]) {
                count[0] = now;
                since[0] = Instant.now();
              }
              return Duration.between(since[0], Instant.now()).compareTo(QUIET) > 0;
            });
    return soFar();
  }

  private void read() {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(position);
      byte[] bytes = new byte[(int) (file.length() - position)];
      file.readFully(bytes);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      position += end;
      for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
        int at = line.indexOf(MARK);
        if (at >= 0 && line.startsWith("{", at + MARK.length())) {
          records.add(json.readTree(line.substring(at + MARK.length())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
