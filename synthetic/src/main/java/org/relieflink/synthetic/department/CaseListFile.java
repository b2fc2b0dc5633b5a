package org.relieflink.synthetic.department;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.synthetic.party.PartyRow;
import org.relieflink.tabular.TableWriter;

/** 写当事人清单 · Writes the prosecutors' own case list; its damage is legal, nothing is planted. */
final class CaseListFile {
  private static final List<String> HEADERS =
      List.of("当事人编号", "案号", "案由", "诉讼地位", "姓名", "性别", "证件号码", "出生日期", "户籍区划", "住址", "联系电话");

  private CaseListFile() {}

  static void write(List<PartyRow> parties, Path departments) throws IOException {
    Path file = departments.resolve("procuratorate/case_parties_202611.xlsx");
    Files.createDirectories(file.getParent());
    try (TableWriter writer = ListFile.open(Layout.Format.XLSX, Files.newOutputStream(file))) {
      writer.startSheet("当事人");
      writer.writeTitle("案件当事人清单（云溪县人民检察院案件管理部门）", HEADERS.size());
      writer.writeTitle("导出范围：2022年1月至2026年11月", HEADERS.size());
      writer.writeHeader(HEADERS);
      for (PartyRow party : parties) {
        writer.writeTexts(values(party));
      }
    }
  }

  private static List<String> values(PartyRow party) {
    return List.of(
        party.partyId(),
        party.file().number(),
        party.file().cause(),
        party.role().label(),
        party.name(),
        party.sex(),
        party.citizenId(),
        party.birthDate(),
        party.division(),
        party.address(),
        party.phone());
  }
}
