package org.relieflink.platform.pool.internal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 全部数据合同。 All contracts that ship with the product, listed in {@code contracts/index.txt}. */
public final class ContractBook {
  private static final String ROOT = "/contracts/";

  private final Map<String, Contract> contracts;
  private final String homeDivision;
  private final Bound hold;
  private final Bound drift;

  private ContractBook(
      Map<String, Contract> contracts, String homeDivision, Bound hold, Bound drift) {
    this.contracts = contracts;
    this.homeDivision = homeDivision;
    this.hold = hold;
    this.drift = drift;
  }

  /** Reads the contracts on the class path; a wrong one stops the start with file and line. */
  public static ContractBook shipped() {
    ContractReader reader = new ContractReader();
    return book(reader, shippedContracts(reader));
  }

  /** The shipped contracts and one more; one of the same id is replaced. */
  public static ContractBook shippedAnd(String file, String text) {
    ContractReader reader = new ContractReader();
    Map<String, Contract> contracts = shippedContracts(reader);
    Contract own = reader.read(file, text);
    contracts.remove(own.id());
    contracts.put(own.id(), own);
    return book(reader, contracts);
  }

  private static ContractBook book(ContractReader reader, Map<String, Contract> contracts) {
    return new ContractBook(contracts, reader.homeDivision(), reader.hold(), reader.drift());
  }

  private static Map<String, Contract> shippedContracts(ContractReader reader) {
    reader.readShared("shared.yaml", resource("shared.yaml"));
    Map<String, Contract> contracts = new LinkedHashMap<>();
    for (String file : resource("index.txt").lines().filter(line -> !line.isBlank()).toList()) {
      Contract contract = reader.read(file, resource(file));
      contracts.put(contract.id(), contract);
    }
    return contracts;
  }

  public List<Contract> all() {
    return List.copyOf(contracts.values());
  }

  public List<Contract> ofDepartment(String department) {
    return contracts.values().stream()
        .filter(contract -> contract.department().id().equals(department))
        .toList();
  }

  public Optional<Contract> find(String id) {
    return Optional.ofNullable(contracts.get(id));
  }

  public Contract get(String id) {
    @Nullable Contract contract = contracts.get(id);
    if (contract == null) {
      throw new IllegalArgumentException("没有编号为 " + id + " 的数据合同");
    }
    return contract;
  }

  /** Where a row without a division belongs. */
  public String homeDivision() {
    return homeDivision;
  }

  /** A list that changes or ends more than this share of its records waits for a person. */
  public int holdPercent() {
    return hold.value();
  }

  /**
   * Percentage points by which a field may be filled or wrong otherwise than in the file before.
   */
  public Bound drift() {
    return drift;
  }

  private static String resource(String name) {
    try (@Nullable InputStream in = ContractBook.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("缺少合同文件 " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("读不了合同文件 " + name, e);
    }
  }
}
