package org.relieflink.platform.pool.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.springframework.stereotype.Component;

/** 各份名单的样子。 What each list is called, by its contract. */
@Component
public class Lists {
  private final Map<String, Contract> contracts;

  Lists(ContractBook book) {
    contracts = book.all().stream().collect(Collectors.toMap(Contract::id, one -> one));
  }

  public Optional<ListFace> find(String contractId) {
    return Optional.ofNullable(contracts.get(contractId)).map(Lists::face);
  }

  private static ListFace face(Contract contract) {
    return new ListFace(
        contract.id(),
        contract.department().name(),
        contract.title(),
        contract.hardshipClass(),
        !contract.supervisionOnly(),
        contract.context(),
        Sources.basis(contract));
  }

  public boolean stale(String contractId, LocalDate asOf, LocalDate today) {
    Contract contract = contracts.get(contractId);
    return contract != null && Sources.stale(contract, asOf, today);
  }
}
