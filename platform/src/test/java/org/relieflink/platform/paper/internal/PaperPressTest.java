package org.relieflink.platform.paper.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.paper.Paper;
import org.relieflink.platform.paper.PaperMark;
import org.relieflink.platform.paper.PaperOrder;
import org.relieflink.platform.paper.PrintedPaper;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@DisplayName("纸面：印上去的字读得回来，缺的字看得见，什么地址都不去取")
class PaperPressTest {
  private static final String HIDDEN = "\u200b\u200c\u200d\u2060\u200b\u200b";
  private static final PaperMark MARK =
      new PaperMark("导出编号 D-000017，用途：办案", "周书记员 YX0101 D-000017", HIDDEN);

  private final PaperPress press = press();

  private static PaperPress press() {
    var templates = new SpringTemplateEngine();
    templates.setTemplateResolver(new StringTemplateResolver());
    var messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    var clock = Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    return new PaperPress(templates, messages, clock);
  }

  private PrintedPaper print(String body) throws Exception {
    String html =
        "<html lang=\"zh-CN\"><head><title>t</title></head><body>" + body + "</body></html>";
    return press.print(new PaperOrder(html, Map.of(), "证据表", MARK));
  }

  private static String text(PrintedPaper paper) throws Exception {
    return Paper.text(paper.bytes()).replaceAll("[\\s\u200b\u200c\u200d\u2060]", "");
  }

  @Test
  @DisplayName("写进去的字，一个不差读出来：汉字、全角标点、数字、破折号、引号、扩展 A 区的生僻字")
  void whatIsWrittenIsRead() throws Exception {
    String said = "云检刑申〔2026〕1号“刘*凤”，低保——截至2026-11-18；㛃䶮㐂，1,000.50元（①）·≥3";
    PrintedPaper paper = print("<p>" + said + "</p>");
    assertThat(text(paper)).contains(said.replace(" ", "")).contains("第1页，共1页");
    assertThat(paper.undrawn()).isEmpty();
    assertThat(paper.pages()).isEqualTo(1);
  }

  @Test
  @DisplayName("每页都有导出编号、页码和暗记；表头每页重复；水印看得见，不混进文字")
  void everyPageIsMarked() throws Exception {
    String rows =
        IntStream.range(0, 120)
            .mapToObj(i -> "<tr><td>第" + i + "行</td><td>截至2026-11-18</td></tr>")
            .collect(Collectors.joining());
    PrintedPaper paper =
        print(
            "<table><thead><tr><th>哪一项</th><th>来源</th></tr></thead><tbody>"
                + rows
                + "</tbody></table>");
    assertThat(paper.pages()).isGreaterThan(2);
    String text = text(paper);
    assertThat(text.split("导出编号D-000017", -1)).hasSize(paper.pages() + 1);
    assertThat(text.split("哪一项", -1)).hasSize(paper.pages() + 1);
    assertThat(text).contains("第" + paper.pages() + "页，共" + paper.pages() + "页");
    assertThat(text).doesNotContain("YX0101");
    assertThat(Paper.text(paper.bytes()).split(HIDDEN, -1)).hasSize(paper.pages() + 2);
    try (PDDocument document = Loader.loadPDF(paper.bytes())) {
      assertThat(new PDFRenderer(document).renderImage(0)).isNotNull();
      for (PDPage page : document.getPages()) {
        assertThat(page.getResources().getXObjectNames()).isNotEmpty();
      }
    }
  }

  @Test
  @DisplayName("字库没有的字：印作〓，末尾列出它的编码，不悄悄丢掉")
  void whatCannotBeDrawnIsSeen() throws Exception {
    PrintedPaper paper = print("<p>姓名 赵𠮷𪛖</p>");
    assertThat(paper.undrawn()).isEqualTo(List.of(0x20BB7, 0x2A6D6));
    assertThat(text(paper)).contains("赵〓〓").contains("U+20BB7、U+2A6D6");
  }

  @Test
  @DisplayName("图片、样式、内嵌文件，网上的、本机的，一个也不取；脚本不执行")
  void nothingIsFetched(@TempDir Path folder) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> asked.incrementAndGet());
    server.start();
    Path secret = Files.writeString(folder.resolve("secret.css"), "p:after{content:'SECRET'}");
    try {
      String http = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
      PrintedPaper paper =
          print(
              """
              <p style="background:url(%1$s)">甲</p><img src="%1$s"/><object data="%1$s"></object>
              <link rel="stylesheet" href="%2$s"/><style>@import url(%1$s);@font-face{font-family:f;src:url(%1$s)}</style>
              <script>document.write('乙')</script>
              """
                  .formatted(http, secret.toUri()));
      assertThat(text(paper)).contains("甲").doesNotContain("乙").doesNotContain("SECRET");
      assertThat(asked.get()).isZero();
    } finally {
      server.stop(0);
    }
    assertThatThrownBy(
            () ->
                press.print(
                    new PaperOrder(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><html/>",
                        Map.of(),
                        "证据表",
                        MARK)))
        .isInstanceOf(IllegalStateException.class);
  }
}
