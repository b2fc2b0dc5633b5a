package org.relieflink.synthetic.department;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.synthetic.party.PartyRow;
import org.relieflink.synthetic.party.Role;
import org.relieflink.tabular.TableWriter;

/**
 * 法院案件当事人名单和检察信访人名单 · The court's list of parties and the export of the petition system, made from
 * the parties of the county's cases; no chance is drawn, so that the other files stay as they are.
 */
public final class JudicialFiles {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
  private static final int DAYS = 1_000;
  private static final int STEP = 37;
  private static final List<String> COURT =
      List.of(
          "案号",
          "当事人序号",
          "诉讼地位",
          "姓名",
          "性别",
          "身份证号码",
          "出生日期",
          "案件类别",
          "案由",
          "审理法院",
          "立案日期",
          "判赔金额（元）",
          "执行到位金额（元）",
          "执行情况");
  private static final List<String> PETITION =
      List.of(
          "信访编号", "信访人姓名", "性别", "信访人证件号码", "信访日期", "信访形式", "信访类别", "原案案号", "住址", "联系电话", "办理情况");
  private static final List<String> EXECUTION = List.of("执行中", "终本", "执行完毕", "部分履行");
  private static final List<String> WAYS = List.of("来信", "来访", "12309网站", "来电");
  private static final List<String> KINDS = List.of("刑事申诉", "司法救助", "不服法院民事裁判", "控告");

  private JudicialFiles() {}

  /** Writes both below the folder. */
  public static void write(List<PartyRow> parties, Path folder) throws IOException {
    court(parties, folder.resolve("court/case_parties_202611.xlsx"));
    petitions(parties, folder.resolve("procuratorate/petitions_202611.csv"));
  }

  private static void court(List<PartyRow> parties, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Map<String, Integer> members = new HashMap<>();
    Map<String, Integer> cases = new HashMap<>();
    try (TableWriter writer = ListFile.open(Layout.Format.XLSX, Files.newOutputStream(file))) {
      writer.startSheet("当事人");
      writer.writeTitle("云溪县人民法院案件当事人名单（截至2026年11月18日）", COURT.size());
      writer.writeHeader(COURT);
      for (PartyRow party : parties) {
        if (party.role() == Role.VICTIM || party.role() == Role.SUSPECT) {
          int member = members.merge(party.file().number(), 1, Integer::sum);
          cases.putIfAbsent(party.file().number(), cases.size() + 1);
          writer.writeTexts(courtRow(party, cases.get(party.file().number()), member));
        }
      }
    }
  }

  private static List<String> courtRow(PartyRow party, int caseNumber, int member) {
    int turn = party.person().index();
    boolean victim = party.role() == Role.VICTIM;
    return List.of(
        "（2026）云9901刑初%d号".formatted(caseNumber),
        Integer.toString(member),
        victim ? "附带民事诉讼原告人" : "被告人",
        party.person().name(),
        party.person().sexText(),
        party.person().citizenNumber(),
        Dates.compact(party.person().birth()),
        "刑事",
        party.file().cause(),
        "云溪县人民法院",
        day(turn).toString(),
        victim ? Integer.toString(10_000 + turn % 90 * 1_000) : "",
        victim ? Integer.toString(turn % 4 * 1_000) : "",
        victim ? EXECUTION.get(turn % EXECUTION.size()) : "");
  }

  private static void petitions(List<PartyRow> parties, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    int number = 0;
    try (TableWriter writer =
        ListFile.open(Layout.Format.CSV_GB18030, Files.newOutputStream(file))) {
      writer.startSheet("");
      writer.writeHeader(PETITION);
      for (PartyRow party : parties) {
        if (party.role() == Role.PETITIONER) {
          number++;
          writer.writeTexts(petition(party, number));
        }
      }
    }
  }

  private static List<String> petition(PartyRow party, int number) {
    int turn = party.person().index();
    return List.of(
        "XF9901232026%05d".formatted(number),
        party.person().name(),
        party.person().sexText(),
        party.person().citizenNumber(),
        day(turn).toString(),
        WAYS.get(turn % WAYS.size()),
        KINDS.get(turn % KINDS.size()),
        party.file().number(),
        party.address(),
        party.phone(),
        turn % 3 == 0 ? "已答复" : "正在办理");
  }

  private static LocalDate day(int turn) {
    return FIRST_DAY.plusDays(Math.floorMod(turn * STEP, DAYS));
  }
}
