package org.relieflink.platform.pool.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.springframework.stereotype.Component;

/** 各份名单的样子。 What each list is called, by its contract. */
@Component
public class Lists {
  private final ContractBook book;

  Lists(ContractBook book) {
    this.book = book;
  }

  public Optional<ListFace> find(String contractId) {
    return book.find(contractId).map(Lists::face);
  }

  /** Of every contract, in their order; withdrawn ones too. */
  public List<ListFace> all() {
    return book.all().stream().map(Lists::face).toList();
  }

  private static ListFace face(Contract contract) {
    return new ListFace(
        contract.id(),
        contract.department().id(),
        contract.department().name(),
        contract.title(),
        contract.hardshipClass(),
        !contract.supervisionOnly(),
        contract.context(),
        Sources.basis(contract));
  }

  public boolean stale(String contractId, LocalDate asOf, LocalDate today) {
    return book.find(contractId).filter(one -> Sources.stale(one, asOf, today)).isPresent();
  }
}
