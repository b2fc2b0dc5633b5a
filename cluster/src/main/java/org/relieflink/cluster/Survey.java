package org.relieflink.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.relieflink.linkage.CsvPieces;
import org.relieflink.linkage.FieldModel;

/**
 * 勘察输入文件：指纹、行界。 Looks through all input files once, in parallel: their fingerprints decide what can
 * be reused, their line breaks where they can be cut.
 */
final class Survey {
  private static final byte[] PARQUET_MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private static final CsvPieces.Head NO_HEAD = new CsvPieces.Head(0, (byte) ',');

  /** How many ranges one task looks at: about a second of reading. */
  private static final int RANGES_OF_TASK = 128;

  private final JavaSparkContext spark;
  private final Storage storage;
  private final FieldModel fields;
  private final int rangeBytes;

  Survey(JavaSparkContext spark, Storage storage, FieldModel fields, int rangeBytes) {
    this.spark = spark;
    this.storage = storage;
    this.fields = fields;
    this.rangeBytes = rangeBytes;
  }

  /**
   * A file as far as the driver looked into it.
   *
   * @param header fingerprint of the header
   */
  private record Opened(
      String path, boolean parquet, long length, CsvPieces.Head head, String header) {}

  /** Neighboring ranges of one file. */
  private record Stretch(int file, String path, long from, long to, int rangeBytes, byte separator)
      implements Serializable {

    List<RangeScan> scan(Storage storage) throws IOException {
      List<RangeScan> scans = new ArrayList<>();
      try (InputStream in = storage.open(path, from)) {
        for (long at = from; at < to; at += rangeBytes) {
          scans.add(RangeScan.of(in.readNBytes((int) Math.min(rangeBytes, to - at)), separator));
        }
      }
      return scans;
    }
  }

  /**
   * Looks through files.
   *
   * @throws org.relieflink.linkage.UnreadableTableException for the first one that cannot be used
   */
  List<SurveyedFile> of(List<String> files) throws IOException {
    List<Opened> opened = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    for (String file : files) {
      Opened one = open(file);
      stretch(opened.size(), one, stretches);
      opened.add(one);
    }
    List<List<RangeScan>> ranges = new ArrayList<>();
    opened.forEach(one -> ranges.add(new ArrayList<>()));
    List<List<RangeScan>> scans = scan(stretches);
    for (int i = 0; i < stretches.size(); i++) {
      ranges.get(stretches.get(i).file()).addAll(scans.get(i));
    }
    List<SurveyedFile> surveyed = new ArrayList<>();
    for (int i = 0; i < opened.size(); i++) {
      surveyed.add(surveyed(opened.get(i), ranges.get(i)));
    }
    return surveyed;
  }

  private List<List<RangeScan>> scan(List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    Storage everywhere = storage;
    return spark
        .parallelize(stretches, stretches.size())
        .map(stretch -> stretch.scan(everywhere))
        .collect();
  }

  private Opened open(String path) throws IOException {
    long length = storage.length(path);
    byte[] head = storage.bytes(path, 0, CsvPieces.HEAD_BYTES);
    if (Arrays.mismatch(head, PARQUET_MARK) >= PARQUET_MARK.length) {
      return new Opened(path, true, length, NO_HEAD, "");
    }
    CsvPieces.Head header = CsvPieces.head(head, name(path), fields);
    String fingerprint = Digest.ofBytes(Arrays.copyOf(head, header.bodyStart()));
    return new Opened(path, false, length, header, fingerprint);
  }

  private void stretch(int file, Opened one, List<Stretch> into) {
    long step = (long) rangeBytes * RANGES_OF_TASK;
    for (long from = one.head.bodyStart(); from < one.length; from += step) {
      long to = Math.min(one.length, from + step);
      into.add(new Stretch(file, one.path, from, to, rangeBytes, one.head.separator()));
    }
  }

  private SurveyedFile surveyed(Opened one, List<RangeScan> ranges) {
    Digest digest = new Digest().with(one.header).with(rangeBytes);
    ranges.forEach(range -> digest.with(range.fingerprint()));
    return new SurveyedFile(
        one.path, one.parquet, one.length, one.head.bodyStart(), digest.key(), ranges);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
