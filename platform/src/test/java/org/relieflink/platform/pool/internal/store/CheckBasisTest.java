package org.relieflink.platform.pool.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.VeteransList;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.run.CleanDesk;
import org.relieflink.platform.pool.internal.run.EditOrder;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("照什么查的：合同、文件的样子、清理的步骤、地区变了一样，就不算查过")
class CheckBasisTest extends ServerTest {
  @Autowired CheckBasis basis;
  @Autowired Batches batches;
  @Autowired ContractBook book;
  @Autowired HardshipPool pool;
  @Autowired CleanDesk clean;
  @TempDir Path folder;

  @Test
  @DisplayName("一样的是一个值，哪一样变了都是另一个；文件的样子读出来再算还是那个值")
  void everyPartCounts() throws IOException {
    Path list =
        VeteransList.asOf("2026年9月30日").row(1, "张1", "800").writeTo(folder.resolve("优抚对象名单.csv"));
    ImportBatch batch =
        pool.importFiles(
                List.of(list),
                new ImportWish(false, true, false),
                DemoAccounts.CLERK,
                ImportListener.SILENT)
            .get(0);
    long id = batch.id();
    FileFace face = batches.findFace(id).orElseThrow();
    Contract contract = book.get(String.valueOf(batch.contractId()));
    byte[] now = basis.of(id, face, contract, "990123");
    assertThat(basis.of(id, batches.findFace(id).orElseThrow(), contract, "990123")).isEqualTo(now);
    List<byte[]> others = new ArrayList<>();
    others.add(basis.of(id, face, contract, "990124"));
    others.add(basis.of(id, face.withSheets(face.sheets(), List.of("表二")), contract, "990123"));
    others.add(basis.of(id, face, another(contract), "990123"));
    clean.edit(
        batch, new EditOrder(0, "state", null, List.of(), List.of("正常"), "在享"), DemoAccounts.CLERK);
    others.add(basis.of(id, face, contract, "990123"));
    assertThat(others).doesNotContain(now).doesNotHaveDuplicates();
  }

  private Contract another(Contract contract) {
    return book.all().stream()
        .filter(one -> !one.id().equals(contract.id()))
        .findFirst()
        .orElseThrow();
  }
}
