package org.relieflink.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Label("分块核对 UTF-8 与从头逐字节核对的结论一致，断在字中间也一样")
class Utf8PiecesTest {
  private static Path file = Path.of("");

  @BeforeContainer
  static void create() throws IOException {
    file = Files.createTempFile("pieces", ".csv");
  }

  @AfterContainer
  static void delete() throws IOException {
    Files.delete(file);
  }

  private static void agrees(byte[] bytes, int piece) throws IOException {
    Files.write(file, bytes);
    Utf8Scan.Verdict whole = Utf8Scan.scan(new ByteArrayInputStream(bytes));
    assertThat(Utf8Pieces.isClean(file, 0, piece)).isEqualTo(whole.badLine() == 0 && !whole.nul());
  }

  @Property(tries = 500)
  @Label("任意字节")
  void bytes(@ForAll byte[] bytes, @ForAll @IntRange(min = 4, max = 9) int piece)
      throws IOException {
    agrees(bytes, piece);
  }

  @Property(tries = 500)
  @Label("正确的文字")
  void text(@ForAll String text, @ForAll @IntRange(min = 4, max = 9) int piece) throws IOException {
    agrees(("汉字😀é" + text).getBytes(StandardCharsets.UTF_8), piece);
  }

  @Property(tries = 1000)
  @Label("正确文字里改动、插入一个字节")
  void oneByte(@ForAll byte b, @ForAll int at, @ForAll @IntRange(min = 4, max = 9) int piece)
      throws IOException {
    byte[] bytes = "汉字😀é，低保A1汉😀字\u0800\uFFFD".getBytes(StandardCharsets.UTF_8);
    int place = Math.floorMod(at, bytes.length);
    byte[] more = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, more, 0, place);
    more[place] = b;
    System.arraycopy(bytes, place, more, place + 1, bytes.length - place);
    agrees(more, piece);
    bytes[place] = b;
    agrees(bytes, piece);
  }
}
