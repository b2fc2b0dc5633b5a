package org.relieflink.platform.pool.web;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.store.OwnVersion;

/**
 * 合同一览的一行。 One contract of the list.
 *
 * @param own the version of an own one; null for one that ships
 * @param state key of the word for it
 */
public record ContractLine(Contract contract, @Nullable OwnVersion own, String state, String tag) {
  static ContractLine shipped(Contract contract) {
    return new ContractLine(contract, null, "pool.contract.state.SHIPPED", "plain");
  }

  static ContractLine of(Contract contract, OwnVersion own) {
    String tag =
        switch (own.state()) {
          case DRAFT -> "todo";
          case IN_FORCE -> "good";
          case REPLACED, WITHDRAWN -> "plain";
        };
    return new ContractLine(contract, own, own.state().messageKey(), tag);
  }

  /** The columns that make the record number, as people call them. */
  public String keyLabels() {
    return String.join(
        "、",
        contract.key().stream()
            .flatMap(key -> contract.find(key).stream())
            .map(Field::label)
            .toList());
  }

  public String address() {
    return own == null
        ? "/pool/contracts/one?list=" + contract.id()
        : "/pool/contracts/one?version=" + own.id();
  }
}
