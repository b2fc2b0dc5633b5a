package org.relieflink.synthetic;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.synthetic.party.County;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.supervision.RegisterFiles;
import org.relieflink.synthetic.supervision.SupervisionPlants;
import org.relieflink.synthetic.supervision.SupervisionRow;
import org.relieflink.synthetic.supervision.TrueLead;

/**
 * 监督用的三个文件 · supervision_pool.csv (registers and rows of the county next door),
 * supervision_truth.csv and, for the first county, the two registers as departments send them.
 */
final class SupervisionFiles implements Closeable {
  private final BufferedWriter pool;
  private final BufferedWriter truth;

  SupervisionFiles(Path folder) throws IOException {
    pool = Files.newBufferedWriter(folder.resolve("supervision_pool.csv"));
    truth = Files.newBufferedWriter(folder.resolve("supervision_truth.csv"));
    pool.write(
        "record_id,class,name,citizen_id,sex,birth_date,division,address,household_id,"
            + "valid_from,valid_to,as_of,儿童类别\n");
    truth.write("rule,person,subject_record,found_record,plain,planted\n");
  }

  /** Writes one county; to be called after its other files, which stay as they are. */
  void write(County county, Path folder) throws IOException {
    SupervisionPlants plants = SupervisionPlants.in(county);
    for (SupervisionRow row : plants.rows()) {
      poolRow(row);
    }
    for (TrueLead lead : plants.truth()) {
      line(
          truth,
          List.of(
              lead.rule(),
              county.registers().setting().division() + "/" + lead.person(),
              lead.subjectId(),
              lead.foundId(),
              lead.plain() ? "yes" : "no",
              lead.planted() ? "yes" : "no"));
    }
    if (county.registers().setting().isFirst()) {
      RegisterFiles.write(plants.rows(), folder.resolve("supervision"));
    }
  }

  private void poolRow(SupervisionRow row) throws IOException {
    Person person = row.person();
    line(
        pool,
        List.of(
            row.recordId(),
            row.listedClass(),
            person.name(),
            person.citizenNumber(),
            person.sexText(),
            person.birth().toString(),
            row.division(),
            row.address(),
            row.householdId(),
            row.from(),
            row.to(),
            Person.AS_OF.toString(),
            row.childCategory()));
  }

  private static void line(BufferedWriter out, List<String> values) throws IOException {
    out.write(String.join(",", values));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    try (pool;
        truth) {
      pool.flush();
    }
  }
}
