package org.relieflink.synthetic.department;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.relieflink.synthetic.party.County;
import org.relieflink.synthetic.people.NameMaker;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RegisterRecord;

/** 写全部名单文件 · Writes the files of all departments of one county. */
public final class DepartmentFiles {
  private final CountyRegisters registers;
  private final Decoys decoys;
  private final Path folder;
  private final List<PlantedError> planted = new ArrayList<>();

  private DepartmentFiles(County county, Path folder) {
    this.registers = county.registers();
    this.decoys = new Decoys(registers);
    this.folder = folder;
  }

  /** Writes all files into the folder; gives the errors that were planted in them. */
  public static List<PlantedError> write(County county, Path folder) throws IOException {
    DepartmentFiles files = new DepartmentFiles(county, folder);
    files.withHistory(CivilAffairs::subsistenceAllowance, HardshipClass.SUBSISTENCE_ALLOWANCE);
    files.withHistory(
        month -> OtherDepartments.medicalAssistance(), HardshipClass.MEDICAL_ASSISTANCE);
    for (Layout layout : files.withoutHistory()) {
      files.list(layout, Month.NOVEMBER, files.registers.list(layout.type()));
    }
    CaseListFile.write(county.parties(), folder);
    return files.planted;
  }

  private List<Layout> withoutHistory() {
    NameMaker names = new NameMaker(registers.setting().tables());
    return List.of(
        CivilAffairs.destituteSupport(),
        CivilAffairs.lowIncomeBorderline(),
        CivilAffairs.rigidExpenditure(),
        CivilAffairs.childrenInDifficulty(names),
        CivilAffairs.temporaryRelief(),
        RuralAffairs.relapseMonitoring(),
        RuralAffairs.lowIncomeRegistered(),
        OtherDepartments.disabledPersons(),
        OtherDepartments.veterans(),
        OtherDepartments.workersInHardship(),
        OtherDepartments.womenInHardship(),
        OtherDepartments.studentsInHardship(),
        OtherDepartments.householdRegister());
  }

  private void withHistory(Function<Month, Layout> layout, HardshipClass type) throws IOException {
    History history = new History(registers, type);
    for (Month month : Month.ALL) {
      list(layout.apply(month), month, history.rows(month));
    }
  }

  private void list(Layout layout, Month month, List<RegisterRecord> entries) throws IOException {
    planted.addAll(new ListFile(layout, month, decoys).write(folder, rows(layout, month, entries)));
  }

  /** Puts each row together with the first row and the size of its household. */
  private List<ListRow> rows(Layout layout, Month month, List<RegisterRecord> entries) {
    List<ListRow> rows = new ArrayList<>(entries.size());
    int start = 0;
    while (start < entries.size()) {
      int end = layout.type().isHousehold() ? householdEnd(entries, start) : start + 1;
      for (int i = start; i < end; i++) {
        rows.add(
            new ListRow(registers, entries.get(i), entries.get(start), end - start, i + 1, month));
      }
      start = end;
    }
    return rows;
  }

  private static int householdEnd(List<RegisterRecord> entries, int start) {
    int end = start + 1;
    while (end < entries.size() && entries.get(end).key().equals(entries.get(start).key())) {
      end++;
    }
    return end;
  }
}
