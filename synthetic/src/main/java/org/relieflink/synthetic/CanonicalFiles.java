package org.relieflink.synthetic;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.synthetic.party.County;
import org.relieflink.synthetic.party.PartyRow;
import org.relieflink.synthetic.party.Truth.TrueHit;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RegisterRecord;

/** 标准格式的三个文件 · pool.csv, parties.csv and truth.csv: UTF-8 without a mark, LF, canonical columns. */
final class CanonicalFiles implements Closeable {
  private final BufferedWriter pool;
  private final BufferedWriter parties;
  private final BufferedWriter truth;
  private long poolRows;
  private long partyRows;
  private long self;
  private long household;
  private int plantedErrors;

  CanonicalFiles(Path folder) throws IOException {
    pool = Files.newBufferedWriter(folder.resolve("pool.csv"));
    parties = Files.newBufferedWriter(folder.resolve("parties.csv"));
    truth = Files.newBufferedWriter(folder.resolve("truth.csv"));
    pool.write(
        "record_id,class,name,citizen_id,sex,birth_date,division,address,phone,household_id,relation\n");
    parties.write(
        "party_id,name,citizen_id,sex,birth_date,division,address,phone,case_no,cause,role\n");
    truth.write("party_id,record_id,kind,relation\n");
  }

  void write(County county) throws IOException {
    for (HardshipClass type : HardshipClass.values()) {
      for (RegisterRecord row : county.registers().list(type)) {
        poolRow(row);
      }
    }
    for (PartyRow row : county.parties()) {
      partyRow(row);
    }
    county.truth(this::trueHit);
  }

  void planted(int errors) {
    plantedErrors = errors;
  }

  GeneratedFiles counts() {
    return new GeneratedFiles(poolRows, partyRows, self, household, plantedErrors);
  }

  private void poolRow(RegisterRecord row) throws IOException {
    poolRows++;
    line(
        pool,
        List.of(
            row.recordId(),
            row.type().label(),
            row.name(),
            row.citizenId(),
            row.sex(),
            row.birthDate(),
            row.division(),
            row.address().joined(),
            row.phone(),
            row.householdId(),
            row.relation()));
  }

  private void partyRow(PartyRow row) throws IOException {
    partyRows++;
    line(
        parties,
        List.of(
            row.partyId(),
            row.name(),
            row.citizenId(),
            row.sex(),
            row.birthDate(),
            row.division(),
            row.address(),
            row.phone(),
            row.file().number(),
            row.file().cause(),
            row.role().label()));
  }

  private void trueHit(TrueHit hit) {
    if (hit.kind().equals("self")) {
      self++;
    } else {
      household++;
    }
    try {
      line(truth, List.of(hit.partyId(), hit.recordId(), hit.kind(), hit.relation()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The generator's values hold no comma, quote or line break, so nothing needs quoting. */
  private static void line(BufferedWriter out, List<String> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(values.get(i));
    }
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    try (pool;
        parties;
        truth) {
      pool.flush();
    }
  }
}
