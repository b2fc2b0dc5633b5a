package org.relieflink.platform.document.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.internal.layout.Filled;
import org.relieflink.platform.document.internal.layout.Laid;
import org.relieflink.platform.document.internal.layout.Lay;
import org.relieflink.platform.document.internal.layout.Veiled;
import org.relieflink.platform.document.internal.template.Form;
import org.relieflink.platform.document.internal.template.FormBook;
import org.springframework.core.io.DefaultResourceLoader;

/** 每一种文书印一份：{@code -Dupdate.docs=true} draws the first pages and their list anew. */
@DisplayName("十五种文书各印一份：纸上的字和填的一样，文档里有它的样子")
class PaperSheetsTest {
  private static final Path DOCS =
      Path.of(System.getProperty("relief.root", "..")).resolve("docs/reference/papers");
  private static final FormBook BOOK =
      new FormBook("classpath:document/forms", new DefaultResourceLoader());
  private static final RuleFile FACTS =
      RuleFile.shipped(
          "document/sheets.yaml", java.util.Set.of("version", "last_confirmed_on", "facts"));
  private static final String NO_MARK = "不编号";

  private static Map<String, String> facts(Form form) {
    Map<?, ?> known = (Map<?, ?>) FACTS.row().get("facts");
    Map<String, String> fields = new TreeMap<>();
    for (Field field : form.open().fields()) {
      assertThat(known.containsKey(field.id())).as(field.id()).isTrue();
      fields.put(field.id(), String.valueOf(known.get(field.id())));
    }
    return fields;
  }

  private static Laid laid(Form form) {
    boolean numbered = !form.open().mark().isEmpty();
    Lay.Frame frame =
        new Lay.Frame(
            "云溪县人民检察院",
            numbered ? "云检" + form.open().mark() + "〔2026〕1号" : "",
            numbered ? "2026年11月28日" : "",
            numbered ? List.of("（测试签章，无法律效力）") : List.of());
    return Lay.out(form, Filled.of(form, facts(form), Veiled.full()), frame);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s　]", "");
  }

  private static String text(PDDocument document) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      all.append(plain(stripper.getText(document)).replace("—" + page + "—", ""));
    }
    return all.toString();
  }

  @Test
  @DisplayName("每一种：PDF 里取出来的字和写进去的一样，字库里的字都有，文档里有第一页")
  void everyKindIsPrinted() throws IOException {
    for (DocumentKind kind : DocumentKind.values()) {
      Laid laid = laid(BOOK.get(kind));
      byte[] pdf =
          PdfPress.print(
              laid, null, new PdfPress.About(ZonedDateTime.parse("2026-11-28T10:00:00+08:00"), ""));
      Path picture = DOCS.resolve(kind.code() + ".png");
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(text(document)).as(kind.code()).isEqualTo(plain(String.join("", laid.texts())));
        if (Boolean.getBoolean("update.docs")) {
          Files.createDirectories(DOCS);
          ImageIO.write(
              new PDFRenderer(document).renderImageWithDPI(0, 72), "png", picture.toFile());
        }
      }
      assertThat(Coverage.lacking(laid, null).isEmpty()).as(kind.code()).isTrue();
      assertThat(picture).exists();
      assertThat(ImageIO.read(picture.toFile()).getHeight()).isGreaterThan(800);
    }
  }

  private static String row(DocumentKind kind) {
    var form = BOOK.get(kind).open();
    return "| %s | `%s` | %s | %d | %s | ![%s](%s.png) |"
        .formatted(
            form.title(),
            kind.code(),
            form.mark().isEmpty() ? NO_MARK : form.mark(),
            form.fields().size(),
            form.status().code() + "：" + form.source().replace("|", "、"),
            form.title(),
            kind.code());
  }

  @Test
  @DisplayName("文档里的清单照样式画的，一行不差")
  void theListIsDrawn() throws IOException {
    StringBuilder all =
        new StringBuilder(
            """
            # 文书的样子

            每一种文书用虚构的人填满、印出来的第一页。这一页和图由测试画（`PaperSheetsTest`，`-Dupdate.docs=true`）。
            怎样换成单位自己的，见[制作文书](../../how-to/papers.zh-CN.md)。

            | 文种 | 代码 | 编号的字 | 几项 | 依据 | 第一页 |
            |---|---|---|---|---|---|
            """);
    for (DocumentKind kind : DocumentKind.values()) {
      all.append(row(kind)).append('\n');
    }
    Path page = DOCS.resolve("README.md");
    if (Boolean.getBoolean("update.docs")) {
      Files.createDirectories(DOCS);
      Files.writeString(page, all, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(page, StandardCharsets.UTF_8)).isEqualTo(all.toString());
  }
}
