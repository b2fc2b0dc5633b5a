package org.relieflink.platform.pool.internal.run;

import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.store.OwnContractTable;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 合同还管用吗：停用了的不再收文件。 Whether files are still taken under a contract. */
@Component
class Standing {
  private final ContractBook book;
  private final OwnContractTable own;

  Standing(ContractBook book, OwnContractTable own) {
    this.book = book;
    this.own = own;
  }

  /** As the book knows it. */
  void mustStand(Contract contract) {
    refuseUnless(!book.isWithdrawn(contract.id()), contract);
  }

  /** For the server's own transaction, in which it stays so: who withdraws the contract waits. */
  void mustStandToTheEnd(Contract contract) {
    refuseUnless(book.isShipped(contract.id()) || own.stands(contract.id()), contract);
  }

  private static void refuseUnless(boolean stands, Contract contract) {
    if (!stands) {
      throw Refusal.of(PoolRefusal.CONTRACT_WITHDRAWN, contract.title()).asException();
    }
  }
}
