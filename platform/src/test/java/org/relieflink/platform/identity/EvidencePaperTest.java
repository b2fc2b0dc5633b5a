package org.relieflink.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.paper.Paper;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.sharing.Corrections;
import org.relieflink.platform.sharing.Corrections.Reported;
import org.relieflink.platform.vault.Blinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("证据表：每个值有来源、截至、何时得知、依据、谁看得到；遮盖、水印、暗记、额度、留痕和别的导出一样")
class EvidencePaperTest extends ServerTest {
  private static final String FULL_NUMBER = "(?s).*\\d{17}[\\dX].*";
  private static final String SHEET = "/persons/" + ChangedCounty.REGISTER + "/sheet.pdf";

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired People people;
  @Autowired Blinds blinds;
  @Autowired Corrections corrections;
  private long hit;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    ChangedCounty.fill(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK);
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    hit =
        screening
            .findPartyByNumber("P-1", DemoAccounts.PROSECUTOR)
            .orElseThrow()
            .hits()
            .get(0)
            .hitId();
  }

  private void open(String record, Officer officer) {
    people.open(officer, record, new Ground("relief_case", "云检刑申〔2026〕1号")).orThrow();
  }

  private byte[] take(String path, Officer officer) throws Exception {
    byte[] bytes =
        mvc.perform(get(path).with(as(officer)))
            .andExpect(status().isOk())
            .andExpect(content().contentType("application/pdf"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(Paper.isPdf(bytes)).isTrue();
    return bytes;
  }

  private static String plain(byte[] pdf) throws Exception {
    return Paper.text(pdf).replaceAll("[\\s\u200b\u200c\u200d\u2060]", "");
  }

  @Test
  @DisplayName("人员：没打开的不给；打开了的，值、来源、日期、依据、谁看得到都在，没有一个完整证号")
  void person() throws Exception {
    mvc.perform(get(SHEET).with(as(DemoAccounts.CHIEF)))
        .andExpect(status().isUnprocessableContent());
    open(ChangedCounty.REGISTER, DemoAccounts.PROSECUTOR);
    byte[] pdf = take(SHEET, DemoAccounts.PROSECUTOR);
    String text = plain(pdf);
    assertThat(text)
        .contains("人员信息证据表", "刘*凤", "990123********4026", "公安局", "截至", "何时得知")
        .contains("检察官、负责人：遮盖", "为准", "第1页", "导出编号D-", "云检刑申〔2026〕1号")
        .doesNotContain("刘小凤", SmallCounty.WIFE)
        .doesNotMatch(FULL_NUMBER);
    picture(pdf, "person-sheet");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from trail.entry e join trail.subject s on s.entry_id = e.id
                    where e.action = 'PERSON_SHEET_EXPORTED' and s.key = ?
                    """)
                .param(blinds.name(SmallCounty.WIFE))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("命中：两边的每个值和来历、引擎的依据都在，没有一个完整证号；整份丢给审计，查得出是谁拿出去的")
  void hit() throws Exception {
    byte[] pdf = take("/screening/hits/" + hit + "/evidence.pdf", DemoAccounts.PROSECUTOR);
    assertThat(plain(pdf))
        .contains("命中证据表", "比对的依据", "说明理由看全号", "案件名单")
        .doesNotContain(SmallCounty.WIFE)
        .doesNotMatch(FULL_NUMBER);
    picture(pdf, "hit-sheet");
    mvc.perform(
            multipart("/watch/trace")
                .file(new MockMultipartFile("file", "leak.pdf", null, pdf))
                .with(as(DemoAccounts.AUDITOR))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(DemoAccounts.PROSECUTOR.staffNumber())));
  }

  @Test
  @DisplayName("小孩的档案：书记员拿到的纸上只说有这个人，没有名字、生日、住址")
  void child() throws Exception {
    open(ChangedCounty.CHILD, DemoAccounts.CLERK);
    String text = plain(take("/persons/" + ChangedCounty.CHILD + "/sheet.pdf", DemoAccounts.CLERK));
    assertThat(text).contains("某某").doesNotContain("雨涵", "2022-05", "柳湾");
  }

  @Test
  @DisplayName("额度：一份算几行，用完了不给；不给的没有一个字节离开")
  void quota() throws Exception {
    open(ChangedCounty.REGISTER, DemoAccounts.CHIEF);
    long before = used(DemoAccounts.CHIEF);
    take(SHEET, DemoAccounts.CHIEF);
    assertThat(used(DemoAccounts.CHIEF)).isGreaterThan(before);
    jdbc.sql("update watch.used set used = 100 where officer = ? and deed = 'EXPORT_ROWS'")
        .param(DemoAccounts.CHIEF.staffNumber())
        .update();
    mvc.perform(get(SHEET).with(as(DemoAccounts.CHIEF))).andExpect(status().is4xxClientError());
  }

  @Test
  @DisplayName("入库前清理过的记录，纸上写清理过，不写更正中；有更正请求等着答复的，才写更正中")
  void cleanedIsNotInCorrection() throws Exception {
    open(ChangedCounty.NO_NUMBER, DemoAccounts.PROSECUTOR);
    clean(ChangedCounty.NO_NUMBER);
    String sheet = "/persons/" + ChangedCounty.NO_NUMBER + "/sheet.pdf";
    assertThat(plain(take(sheet, DemoAccounts.PROSECUTOR)))
        .contains("本条入库前清理过")
        .doesNotContain("更正中");
    String found =
        jdbc.sql("select record_id from screening.hit where id = ?")
            .param(hit)
            .query(String.class)
            .single();
    clean(found);
    String evidence = "/screening/hits/" + hit + "/evidence.pdf";
    assertThat(plain(take(evidence, DemoAccounts.PROSECUTOR)))
        .contains("本条入库前清理过")
        .doesNotContain("更正中");
    for (String record : new TreeSet<>(List.of(ChangedCounty.NO_NUMBER, found))) {
      corrections
          .report(DemoAccounts.PROSECUTOR, new Reported(record, "name", "与户口簿不一致"))
          .orThrow();
    }
    assertThat(plain(take(sheet, DemoAccounts.PROSECUTOR))).contains("更正中", "本条入库前清理过");
    assertThat(plain(take(evidence, DemoAccounts.PROSECUTOR))).contains("更正中", "本条入库前清理过");
  }

  /** As if the name of the record had been mended before its list came in. */
  private void clean(String record) {
    jdbc.sql("alter table pool.clean_step disable trigger clean_step_waits").update();
    jdbc.sql(
            """
            insert into pool.clean_step (batch_id, seq, kind, steps, field, rows, good, bad, by_officer,
              by_name, at)
            select batch_id, 1, 'VALUES', 1, 'name', 1, 1, 0, 'SJ0001', '周书记员', now()
            from pool.record join pool.sighting using (version_id)
            where record_id = ? and known_to is null
            on conflict do nothing
            """)
        .param(record)
        .update();
    jdbc.sql("alter table pool.clean_step enable trigger clean_step_waits").update();
    jdbc.sql(
            """
            insert into pool.mended (batch_id, sheet, row_no, field, last_seq)
            select batch_id, sheet, row_no, 'name', 1
            from pool.record join pool.sighting using (version_id)
            where record_id = ? and known_to is null
            on conflict do nothing
            """)
        .param(record)
        .update();
  }

  private long used(Officer officer) {
    return jdbc.sql(
            "select coalesce(sum(used), 0) from watch.used where officer = ? and deed = 'EXPORT_ROWS'")
        .param(officer.staffNumber())
        .query(Long.class)
        .single();
  }

  /** Drawn into the folder of the screenshots when those are asked for; always drawn. */
  private static void picture(byte[] pdf, String name) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isBetween(1, 12);
      BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, 110);
      assertThat(inked(first)).isBetween(0.01, 0.5);
      if (System.getProperty("screenshots") != null) {
        Path folder = Path.of(System.getProperty("relief.root", ".."), "docs", "screenshots");
        Files.createDirectories(folder);
        for (int page : List.of(0, document.getNumberOfPages() - 1)) {
          File file = folder.resolve(name + "-page" + (page + 1) + ".png").toFile();
          ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, 110), "png", file);
        }
      }
    }
  }

  private static double inked(BufferedImage picture) {
    long dark = 0;
    for (int x = 0; x < picture.getWidth(); x += 2) {
      for (int y = 0; y < picture.getHeight(); y += 2) {
        dark += (picture.getRGB(x, y) & 0xff) < 200 ? 1 : 0;
      }
    }
    return 4.0 * dark / ((long) picture.getWidth() * picture.getHeight());
  }
}
