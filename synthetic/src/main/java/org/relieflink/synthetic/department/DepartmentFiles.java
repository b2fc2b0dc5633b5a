package org.relieflink.synthetic.department;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.relieflink.synthetic.party.County;
import org.relieflink.synthetic.people.NameMaker;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RegisterRecord;

/**
 * 写全部名单文件 · Writes the files of all departments of one county.
 *
 * <p>Everything random is drawn before the first file is written, so the files can be written side
 * by side with the same bytes.
 */
public final class DepartmentFiles {
  private static final int SIDE_BY_SIDE = 2;

  private final CountyRegisters registers;
  private final Decoys decoys;
  private final Path folder;
  private final List<Callable<List<PlantedError>>> files = new ArrayList<>();

  private DepartmentFiles(County county, Path folder) {
    this.registers = county.registers();
    this.decoys = new Decoys(registers);
    this.folder = folder;
  }

  /** Writes all files into the folder; gives the errors that were planted in them. */
  public static List<PlantedError> write(County county, Path folder) throws IOException {
    DepartmentFiles all = new DepartmentFiles(county, folder);
    all.withHistory(CivilAffairs::subsistenceAllowance, HardshipClass.SUBSISTENCE_ALLOWANCE);
    all.withHistory(
        month -> OtherDepartments.medicalAssistance(), HardshipClass.MEDICAL_ASSISTANCE);
    for (Layout layout : all.withoutHistory()) {
      all.list(layout, Month.NOVEMBER, all.registers.list(layout.type()));
    }
    all.files.add(
        () -> {
          CaseListFile.write(county.parties(), folder);
          return List.of();
        });
    return all.writeAll();
  }

  private List<PlantedError> writeAll() throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      List<PlantedError> planted = new ArrayList<>();
      for (Future<List<PlantedError>> file : threads.invokeAll(files)) {
        planted.addAll(file.get());
      }
      return planted;
    } catch (ExecutionException e) {
      throw new IOException("名单文件没有写成 · A list could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("写名单文件时被中断 · Interrupted while writing lists");
    } finally {
      threads.shutdownNow();
    }
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
        Education.studentsInHardship(),
        PublicSecurity.householdRegister());
  }

  private void withHistory(Function<Month, Layout> layout, HardshipClass type) {
    History history = new History(registers, type);
    for (Month month : Month.ALL) {
      list(layout.apply(month), month, history.rows(month));
    }
  }

  private void list(Layout layout, Month month, List<RegisterRecord> entries) {
    ListFile file = new ListFile(layout, month, decoys);
    files.add(() -> file.write(folder, rows(layout, month, entries)));
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
