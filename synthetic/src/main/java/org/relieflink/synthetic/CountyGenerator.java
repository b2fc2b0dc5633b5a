package org.relieflink.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relieflink.synthetic.party.County;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.Geography;
import org.relieflink.synthetic.people.NameTables;

/**
 * 生成虚构的县 · Writes invented counties, one after the other, so that memory does not grow with the
 * scale.
 *
 * <p>Scale 1 is county 990123 with 180,000 pool rows and 20,000 parties; scale N adds N - 1
 * counties. Department files and facts are written for the first county.
 */
public final class CountyGenerator {
  private final int scale;
  private final long seed;

  /**
   * @throws IllegalArgumentException if the scale is not 1 to 400, the number of invented counties
   */
  public CountyGenerator(int scale, long seed) {
    if (scale < 1 || scale > Geography.COUNTIES) {
      throw new IllegalArgumentException(
          "规模须为 1 到 " + Geography.COUNTIES + " · The scale must be 1 to " + Geography.COUNTIES);
    }
    this.scale = scale;
    this.seed = seed;
  }

  /**
   * Writes everything into the folder, which is made if it is missing; files of an earlier run are
   * replaced.
   */
  public GeneratedFiles writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    NameTables tables = NameTables.load();
    try (CanonicalFiles files = new CanonicalFiles(folder);
        SupervisionFiles supervision = new SupervisionFiles(folder)) {
      for (int i = 0; i < scale; i++) {
        County county = County.make(new CountySetting(seed, i, tables));
        files.write(county);
        if (i == 0) {
          files.planted(DepartmentFolder.write(county, folder));
        }
        supervision.write(county, folder);
      }
      GeneratedFiles counts = files.counts();
      Readme.write(folder, scale, seed, counts);
      return counts;
    }
  }
}
