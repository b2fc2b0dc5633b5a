package org.relieflink.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** 校准图或校准表。 Writes a calibration as a picture or as a table, by the ending of the file's name. */
final class CalibrationFile {
  private static final String HEADER =
      "score_from,hits,right,promised,observed,hits_from_here,wrong_from_here,error_from_here,"
          + "missed_from_here\n";

  private CalibrationFile() {}

  /** Refuses a name that ends in neither. */
  static void requireForm(Path file) {
    String name = name(file);
    if (!name.endsWith(".svg") && !name.endsWith(".csv")) {
      throw CommandRefused.input("evaluate.calibration-form", file.getFileName());
    }
  }

  static void write(Calibration calibration, Path file, Texts texts) throws IOException {
    String text =
        name(file).endsWith(".svg")
            ? new CalibrationChart(calibration, texts).svg()
            : table(calibration);
    try (WholeFile whole = WholeFile.start(file)) {
      whole.stream().write(text.getBytes(StandardCharsets.UTF_8));
      whole.stream().close();
      whole.finish();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static String table(Calibration calibration) {
    StringBuilder table = new StringBuilder(HEADER);
    for (Calibration.Bin bin : calibration.bins()) {
      table.append(
          String.format(
              Locale.ROOT,
              "%d,%d,%d,%.6f,%.6f,%d,%d,%.6f,%d%n",
              bin.from(),
              bin.hits(),
              bin.right(),
              bin.promised(),
              bin.observed(),
              bin.hitsFrom(),
              bin.wrongFrom(),
              bin.errorFrom(),
              bin.missedFrom()));
    }
    return table.toString();
  }
}
