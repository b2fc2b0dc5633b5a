package org.relieflink.platform.pool.internal.own;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.pool.ListTrial;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.platform.pool.internal.own.SampleShelf.Sample;
import org.relieflink.platform.pool.internal.run.TryList;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.relieflink.tabular.TableRefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 试查：拿样本按合同走一遍导入的检查，什么也不存。 Tries a contract on a sample with the checks of the import. */
@Component
class TryContract {
  private static final int MOST_FAULTS = 10;

  /** As many keys that are numbers of persons are no slip of a pen any more. */
  private static final double PERSONAL = 0.2;

  private final ContractBook book;
  private final SampleShelf shelf;
  private final MessageSource messages;
  private final Clock clock;

  TryContract(ContractBook book, SampleShelf shelf, MessageSource messages, Clock clock) {
    this.book = book;
    this.shelf = shelf;
    this.messages = messages;
    this.clock = clock;
  }

  /** What the import would make of the sample. */
  ListTrial run(Contract contract, Sample sample) throws IOException {
    try (ClearFile file = shelf.open(sample)) {
      refusePersonalKey(contract, SampleTable.read(file.path(), book.with(contract)));
      return new TryList(book.with(contract), messages)
          .run(
              new TryList.Order(
                  file.path(), Optional.of(contract), MOST_FAULTS, LocalDate.now(clock)));
    } catch (TableRefusedException refused) {
      throw unreadable(refused);
    }
  }

  static RuntimeException unreadable(TableRefusedException refused) {
    return Refusal.of(
            PoolRefusal.FILE_UNREADABLE,
            refused.refusal().sentenceZh(),
            refused.refusal().sentenceEn())
        .asException();
  }

  /** Record numbers stand in addresses of pages: nobody's number may be one. */
  private static void refusePersonalKey(Contract contract, SampleTable table) {
    ColumnMap columns = Recogniser.columns(contract, table.headers());
    for (String key : contract.key()) {
      int column = columns.columnOf(key);
      if (column >= 0 && table.profiles().get(column).personal() > PERSONAL) {
        String label = contract.find(key).orElseThrow().label();
        throw Refusal.of(PoolRefusal.CONTRACT_WRONG)
            .withFields(
                List.of(new FieldProblem("key", "编号列“" + label + "”里是身份证号或电话：编号会显示在网址里，请换一列。")))
            .asException();
      }
    }
  }
}
