package org.relieflink.platform.pool.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.ContractProblem;
import org.relieflink.platform.pool.internal.own.OwnContracts;
import org.relieflink.platform.pool.internal.store.OwnVersion;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 页面和接口看合同的同一处：随产品来的和自立的排在一起。 What pages and API show of contracts, shipped and own. */
@Component
class ContractReading {
  private final ContractBook book;
  private final OwnContracts own;

  ContractReading(ContractBook book, OwnContracts own) {
    this.book = book;
    this.own = own;
  }

  /** Own ones first, drafts before all; former versions are left out. */
  List<ContractLine> lines(Officer officer) {
    book.refresh();
    List<ContractLine> lines = new ArrayList<>();
    for (OwnVersion version : own.list(officer)) {
      if (version.state() == OwnVersion.State.DRAFT) {
        lines.add(ContractLine.of(contract(version), version));
      }
    }
    for (OwnVersion version : own.list(officer)) {
      boolean ended = version.state() == OwnVersion.State.WITHDRAWN && version.released() != null;
      if (version.state() == OwnVersion.State.IN_FORCE || ended) {
        lines.add(ContractLine.of(contract(version), version));
      }
    }
    book.all().stream()
        .filter(contract -> book.isShipped(contract.id()))
        .forEach(contract -> lines.add(ContractLine.shipped(contract)));
    return lines;
  }

  /** One version, or the shipped contract of an id. */
  ContractLine line(@Nullable Long version, @Nullable String list, Officer officer) {
    if (version != null) {
      OwnVersion found = own.get(version, officer);
      return ContractLine.of(contract(found), found);
    }
    String id = list == null ? "" : list;
    if (book.isShipped(id)) {
      return ContractLine.shipped(book.get(id));
    }
    return own.list(officer).stream()
        .filter(one -> one.contractId().equals(id))
        .findFirst()
        .map(one -> ContractLine.of(contract(one), one))
        .orElseThrow(() -> Refusal.of(PoolRefusal.VERSION_UNKNOWN).asException());
  }

  /** Every version of the same contract, newest first. */
  List<OwnVersion> versions(OwnVersion of, Officer officer) {
    return own.list(officer).stream()
        .filter(one -> one.contractId().equals(of.contractId()))
        .toList();
  }

  String yaml(ContractLine line) {
    OwnVersion version = line.own();
    return version == null ? ContractBook.shippedText(line.contract().id()) : version.yaml();
  }

  /** A version as it was written; its place may have been taken since, which is no matter here. */
  private Contract contract(OwnVersion version) {
    try {
      return book.written(version.contractId(), version.yaml());
    } catch (ContractProblem unreadable) {
      throw Refusal.of(PoolRefusal.VERSION_UNKNOWN).asException();
    }
  }
}
