package org.relieflink.cluster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.relieflink.linkage.CsvPieces;
import org.relieflink.linkage.FieldModel;

/**
 * Parquet 先写成文本，再走同一个读法。 Writes Parquet as CSV under the engine's own column names, so that one
 * reader reads everything: the same value gives the same hit, whichever file it came in.
 */
final class ParquetText {
  private final SparkSession session;
  private final Shelf shelf;
  private final FieldModel fields;
  private final Sizes sizes;

  ParquetText(SparkSession session, Shelf shelf, FieldModel fields, Sizes sizes) {
    this.fields = fields;
    this.session = session;
    this.shelf = shelf;
    this.sizes = sizes;
  }

  /** The text files of Parquet files, in the order of their rows. */
  List<String> of(List<SurveyedFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    readInFixedPieces();
    List<JavaRDD<Row>> rows = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (SurveyedFile file : files) {
      Dataset<Row> table = columns(file);
      JavaRDD<Row> ofFile = table.toJavaRDD();
      rows.add(ofFile);
      String header = String.join(",", table.columns());
      for (int i = 0; i < ofFile.getNumPartitions(); i++) {
        String key = Digest.of("text", file.key(), sizes.parquetBytes(), i);
        pieces.add(new Piece(key, header));
      }
    }
    write(rows, pieces);
    return pieces.stream().map(piece -> shelf.path(Stage.TEXT, piece.key)).toList();
  }

  /** The same cuts on any number of cores, and each cut a piece of its own. */
  private void readInFixedPieces() {
    session.conf().set("spark.sql.files.maxPartitionBytes", sizes.parquetBytes());
    session.conf().set("spark.sql.files.openCostInBytes", sizes.parquetBytes());
  }

  /** The columns that the engine uses, as text. */
  private Dataset<Row> columns(SurveyedFile file) {
    Dataset<Row> table = session.read().parquet(file.path());
    Map<String, Column> columns = new LinkedHashMap<>();
    for (StructField field : table.schema().fields()) {
      CsvPieces.plainHeader(field.name(), fields)
          .filter(header -> !columns.containsKey(header))
          .ifPresent(header -> columns.put(header, text(table, field, file).as(header)));
    }
    byte[] header = String.join(",", columns.keySet()).getBytes(StandardCharsets.UTF_8);
    CsvPieces.head(header, Survey.name(file.path()), fields);
    return table.select(columns.values().toArray(Column[]::new));
  }

  private static Column text(Dataset<Row> table, StructField field, SurveyedFile file) {
    DataType type = field.dataType();
    if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
      throw new JobRefused(
          "文件“"
              + Survey.name(file.path())
              + "”的“"
              + field.name()
              + "”列不是单个的值，请导出为文本列后重试。(a column must hold single values)");
    }
    return table.col("`" + field.name().replace("`", "``") + "`").cast("string");
  }

  private void write(List<JavaRDD<Row>> rows, List<Piece> pieces) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Shelf everywhere = shelf;
    @SuppressWarnings("unchecked") // an array of a generic type can only be made unchecked
    JavaRDD<Row>[] all = rows.toArray(JavaRDD[]::new);
    spark
        .union(all)
        .mapPartitionsWithIndex(
            (index, part) -> List.of(pieces.get(index).write(part, everywhere)).iterator(), true)
        .collect();
  }

  /** One partition of a Parquet file as a text file. */
  private record Piece(String key, String header) implements Serializable {

    String write(Iterator<Row> rows, Shelf shelf) throws IOException {
      if (shelf.find(Stage.TEXT, key).isEmpty()) {
        shelf.keep(Stage.TEXT, key, file -> Outcome.of("lines", write(rows, file)));
      }
      return key;
    }

    private long write(Iterator<Row> rows, Path file) throws IOException {
      long lines = 0;
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        out.write(header);
        out.write('\n');
        for (; rows.hasNext(); lines++) {
          Row row = rows.next();
          for (int i = 0; i < row.length(); i++) {
            out.write(i > 0 ? "," : "");
            out.write(row.isNullAt(i) ? "" : cell(row.getString(i)));
          }
          out.write('\n');
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      return lines;
    }

    private static String cell(String text) {
      boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
  }
}
