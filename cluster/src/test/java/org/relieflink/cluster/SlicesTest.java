package org.relieflink.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relieflink.linkage.CsvPieces;
import org.relieflink.linkage.FieldModel;
import org.relieflink.linkage.PartyList;

@Label("大文件切段：不丢一行，不切断一行")
class SlicesTest {

  @Property(tries = 60)
  @Label("各段首尾相接就是原文件；分段读到的行数与整读相同")
  void piecesAreTheFile(
      @ForAll @IntRange(min = 1, max = 400) int rows,
      @ForAll @IntRange(min = 40, max = 4_000) int rangeBytes,
      @ForAll @IntRange(min = 1, max = 100) int rowsOfPiece)
      throws IOException {
    InventedLists lists = new InventedLists(4, rows, rows + rangeBytes);
    byte[] text =
        InventedLists.csv(InventedLists.PARTY_HEADER, lists.parties)
            .getBytes(StandardCharsets.UTF_8);
    CsvPieces.Head head = CsvPieces.head(text, "parties.csv", FieldModel.chinese());
    int bodyStart = head.bodyStart();
    List<RangeScan> ranges = new ArrayList<>();
    for (int at = bodyStart; at < text.length; at += rangeBytes) {
      byte[] range = Arrays.copyOfRange(text, at, Math.min(text.length, at + rangeBytes));
      ranges.add(RangeScan.of(range, head.separator()));
    }
    SurveyedFile file = new SurveyedFile("parties.csv", false, text.length, bodyStart, "k", ranges);
    List<Slice> slices =
        file.slices(rangeBytes, new SurveyedFile.Limit(rowsOfPiece, Long.MAX_VALUE));
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(text, 0, bodyStart);
    int read = 0;
    for (Slice slice : slices) {
      byte[] piece = Arrays.copyOfRange(text, (int) slice.from(), (int) slice.to());
      joined.write(piece);
      read += rows(text, bodyStart, piece);
    }
    assertThat(joined.toByteArray()).isEqualTo(text);
    assertThat(read).isEqualTo(rows(text, 0, text));
  }

  private static int rows(byte[] header, int headerBytes, byte[] body) throws IOException {
    Path file = Files.createTempFile("piece", ".csv");
    try {
      Files.write(file, Arrays.copyOf(header, headerBytes));
      Files.write(file, body, StandardOpenOption.APPEND);
      return PartyList.ofCsv(file).size();
    } finally {
      Files.delete(file);
    }
  }
}
