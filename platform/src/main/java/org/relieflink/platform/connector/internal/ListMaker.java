package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relieflink.platform.vault.MemoryFolder;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.relieflink.tabular.TableWriter;
import org.relieflink.tabular.TextEncoding;
import org.springframework.stereotype.Component;

/** 写成名单：the rows as a file like one that a person would upload; in memory, not on a disk. */
@Component
class ListMaker {
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private final MemoryFolder memory;

  ListMaker(MemoryFolder memory) {
    this.memory = memory;
  }

  /**
   * Of the same rows of the same day the same bytes.
   *
   * @param asOf day the list vouches for; of changes it stands in the name alone
   */
  ClearFile make(Line line, List<Map<String, String>> rows, LocalDate asOf) {
    ClearFile file = memory.file(line.title() + "_" + DIGITS.format(asOf) + ".csv");
    String title =
        line.whole() ? line.title() + "（截至" + WORDS.format(asOf) + "）" : line.title() + "（变动）";
    try (OutputStream out = Files.newOutputStream(file.path());
        TableWriter writer = TableWriter.csv(out, TextEncoding.UTF_8_BOM)) {
      writer.startSheet("");
      writer.writeTitle(title, line.columns().size());
      writer.writeHeader(List.copyOf(line.columns().values()));
      for (Map<String, String> row : rows) {
        writer.writeTexts(
            line.columns().keySet().stream().map(name -> row.getOrDefault(name, "")).toList());
      }
      return file;
    } catch (IOException failure) {
      file.close();
      throw new UncheckedIOException(failure);
    }
  }
}
