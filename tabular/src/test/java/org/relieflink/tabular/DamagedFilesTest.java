package org.relieflink.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("随便怎么损坏，要么读出行来，要么一句话拒收，绝不崩溃")
class DamagedFilesTest {
  private static final String ROWS =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>43831</v></c></row>"
          + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>张&amp;三</t></is></c><c r=\"C2\"><f>1</f><v>9.9E+17</v></c></row>";
  private static final String CSV = "姓名,住址\r\n\"张\"\"三\",云溪县\r\n李四,\"东门\n西门\"\r\n";

  @Property(tries = 600)
  @Label("部件内的字节被改")
  void parts(@ForAll Random random) throws IOException {
    Map<String, byte[]> parts = Corpus.workbook(ROWS);
    parts.put(Corpus.TEXTS, Corpus.bytes("<sst><si><t>姓名</t></si></sst>"));
    parts.put(
        "xl/styles.xml",
        Corpus.bytes("<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></s>"));
    String[] names = parts.keySet().toArray(String[]::new);
    String name = names[random.nextInt(names.length)];
    parts.put(name, damaged(parts.get(name), random));
    survives(Corpus.zip(parts));
  }

  @Property(tries = 400)
  @Label("整个工作簿的字节被改")
  void archive(@ForAll Random random) throws IOException {
    survives(damaged(Corpus.zip(Corpus.workbook(ROWS)), random));
  }

  @Property(tries = 400)
  @Label("CSV 的字节被改")
  void csv(@ForAll Random random) throws IOException {
    Charset[] charsets = {
      StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE
    };
    survives(damaged(CSV.getBytes(charsets[random.nextInt(charsets.length)]), random));
  }

  private static byte[] damaged(byte[] sound, Random random) {
    byte[] content = sound.clone();
    String signs = "<>/&;\"'=!?[]-\0 \n019AZ\u00FF";
    for (int i = 1 + random.nextInt(4); i > 0 && content.length > 0; i--) {
      int at = random.nextInt(content.length);
      content[at] =
          random.nextBoolean()
              ? (byte) signs.charAt(random.nextInt(signs.length()))
              : (byte) random.nextInt(256);
    }
    return content;
  }

  private static void survives(byte[] content) throws IOException {
    Path file = Files.createTempFile("damaged", ".table");
    try {
      Files.write(file, content);
      assertThat(Corpus.rows(file)).hasSizeLessThan(20);
    } catch (TableRefusedException refused) {
      assertThat(refused.refusal().sentenceZh()).endsWith("。");
    } finally {
      Files.delete(file);
    }
  }
}
