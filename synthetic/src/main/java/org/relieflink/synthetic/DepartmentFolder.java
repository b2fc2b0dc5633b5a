package org.relieflink.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.synthetic.department.BrokenFiles;
import org.relieflink.synthetic.department.DepartmentFiles;
import org.relieflink.synthetic.department.JudicialFiles;
import org.relieflink.synthetic.department.PlantedError;
import org.relieflink.synthetic.party.County;

/** 部门文件夹 · departments/, departments-broken/, judicial/ and planted_errors.csv. */
final class DepartmentFolder {
  private DepartmentFolder() {}

  /** Writes them; gives the number of planted errors. */
  static int write(County county, Path folder) throws IOException {
    List<PlantedError> planted = DepartmentFiles.write(county, folder.resolve("departments"));
    BrokenFiles.write(county.registers(), folder.resolve("departments-broken"));
    JudicialFiles.write(county.parties(), folder.resolve("judicial"));
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("planted_errors.csv"))) {
      out.write("file,sheet,row,column,reason\n");
      for (PlantedError error : planted) {
        out.write(
            String.join(
                ",",
                error.file(),
                error.sheet(),
                Long.toString(error.row()),
                error.column(),
                error.reason().name()));
        out.write('\n');
      }
    }
    return planted.size();
  }
}
