package org.relieflink.platform.pool.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;

@DisplayName("读法变了，以前查过的行要重查")
class ReadingEditionTest {
  /** What the readings of all published samples come to, and under which edition. */
  private static final String READINGS =
      "db16e19ab5692b2832e3c863e0f9aca310028cee01a778acb88743b5ed3d6ba0";

  private static final int EDITION = 1;

  @TempDir Path folder;

  @Test
  @DisplayName("样例的每一格读出来和记下的一样；不一样时，RowChecker.EDITION 加一，再把新的值写在这里")
  void readingsBelongToTheirEdition() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Contract contract : ContractBook.shipped().all()) {
      read(contract, SampleList.clean(contract), digest);
      read(contract, SampleList.withFaults(contract), digest);
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(READINGS);
    assertThat(RowChecker.EDITION).isEqualTo(EDITION);
  }

  private void read(Contract contract, SampleList sample, MessageDigest digest) throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), sample.bytes());
    RowChecker checker = new RowChecker(contract);
    try (Table table = TableReader.open(file)) {
      table
          .sheets()
          .get(0)
          .forEachRow(
              row ->
                  checker
                      .check(row, columns(contract))
                      .ifPresent(one -> digest.update(bytes(one))));
    }
  }

  private static byte[] bytes(CheckedRow row) {
    String text = row.recordId() + new TreeMap<>(row.values()) + row.faults() + row.filled();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A sample has the fields of its contract, in their order. */
  private static ColumnMap columns(Contract contract) {
    Map<String, Integer> columns = new HashMap<>();
    for (Field field : contract.fields()) {
      columns.put(field.name(), columns.size());
    }
    return new ColumnMap(contract.fields().stream().map(Field::label).toList(), columns);
  }
}
