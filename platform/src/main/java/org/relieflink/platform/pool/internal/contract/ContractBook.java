package org.relieflink.platform.pool.internal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.contract.OwnTexts.OwnText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 全部数据合同：随产品来的（{@code contracts/index.txt}）和自立的。 All contracts: those that ship, which never change
 * while the server runs, and the office's own, read anew when they have changed.
 */
public final class ContractBook {
  private static final Logger LOG = LoggerFactory.getLogger(ContractBook.class);
  private static final String ROOT = "/contracts/";

  /** A second server learns of a change within this time, and at every import. */
  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

  private final ContractReader reader;
  private final Map<String, Contract> shipped;
  private final OwnTexts texts;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Live live;

  /**
   * What counts at one moment; swapped as a whole.
   *
   * @param withdrawn ids of contracts that take no new file
   */
  private record Live(
      Map<String, Contract> contracts, Set<String> withdrawn, long state, Instant askedAt) {}

  private ContractBook(
      ContractReader reader, Map<String, Contract> shipped, OwnTexts texts, Clock clock) {
    this.reader = reader;
    this.shipped = shipped;
    this.texts = texts;
    this.clock = clock;
    this.live = new Live(shipped, Set.of(), 0, Instant.MIN);
  }

  /** Reads the contracts on the class path; a wrong one stops the start with file and line. */
  public static ContractBook shipped() {
    return live(OwnTexts.NONE, Clock.systemUTC());
  }

  /** The shipped contracts, and the own ones as they stand at every moment. */
  public static ContractBook live(OwnTexts texts, Clock clock) {
    ContractReader reader = new ContractReader();
    return new ContractBook(reader, shippedContracts(reader), texts, clock);
  }

  /** The shipped contracts and one more; one of the same id is replaced. */
  public static ContractBook shippedAnd(String file, String text) {
    ContractReader reader = new ContractReader();
    Map<String, Contract> contracts = shippedContracts(reader);
    Contract own = reader.read(file, text);
    contracts.remove(own.id());
    contracts.put(own.id(), own);
    return new ContractBook(reader, contracts, OwnTexts.NONE, Clock.systemUTC());
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

  /** This book as it stands and one more contract, for a trial; the last of the list. */
  public ContractBook with(Contract tried) {
    Map<String, Contract> contracts = new LinkedHashMap<>(now().contracts());
    contracts.remove(tried.id());
    contracts.put(tried.id(), tried);
    return new ContractBook(reader, contracts, OwnTexts.NONE, clock);
  }

  /**
   * Reads an own contract without taking it in.
   *
   * @throws ContractProblem names the line and what to write instead
   */
  public Contract readOwn(String file, String text) {
    return readOwn(file, text, now());
  }

  private Contract readOwn(String file, String text, Live at) {
    Map<String, Contract> former = new LinkedHashMap<>(at.contracts());
    former.keySet().removeAll(shipped.keySet());
    ContractReader own = new ContractReader();
    own.readShared("shared.yaml", resource("shared.yaml"));
    for (Contract each : former.values()) {
      own.departments().putIfAbsent(each.department().id(), each.department());
    }
    return own.readOwn(
        file, text, new Taken(shipped.keySet(), List.copyOf(at.contracts().values()), former));
  }

  /** A former version or a draft as it was written, whether or not it could count now. */
  public Contract written(String file, String text) {
    ContractReader own = new ContractReader();
    own.readShared("shared.yaml", resource("shared.yaml"));
    departments().forEach(one -> own.departments().putIfAbsent(one.id(), one));
    return own.read(file, text);
  }

  /** Every contract, withdrawn ones too: their records stay readable. */
  public List<Contract> all() {
    return List.copyOf(now().contracts().values());
  }

  /** The contracts under which files are taken. */
  public List<Contract> inForce() {
    Live at = now();
    return at.contracts().values().stream()
        .filter(contract -> !at.withdrawn().contains(contract.id()))
        .toList();
  }

  public boolean isWithdrawn(String id) {
    return now().withdrawn().contains(id);
  }

  public boolean isShipped(String id) {
    return shipped.containsKey(id);
  }

  public Optional<Contract> find(String id) {
    return Optional.ofNullable(now().contracts().get(id));
  }

  public Contract get(String id) {
    @Nullable Contract contract = now().contracts().get(id);
    if (contract == null) {
      throw new IllegalArgumentException("没有编号为 " + id + " 的数据合同");
    }
    return contract;
  }

  /** Every department that some contract may name. */
  public List<Department> departments() {
    Map<String, Department> all = new LinkedHashMap<>(reader.departments());
    all().forEach(one -> all.putIfAbsent(one.department().id(), one.department()));
    return List.copyOf(all.values());
  }

  /** The fields that most lists have, which a contract takes over with {@code use}. */
  public List<Field> sharedFields() {
    return List.copyOf(reader.sharedFields().values());
  }

  /** Where a row without a division belongs. */
  public String homeDivision() {
    return reader.homeDivision();
  }

  /** From which share of repeated rows on a file waits for a person or is refused. */
  public RepeatBounds repeats() {
    return reader.repeats();
  }

  /** Rows that share a covered writing before it is listed: one alone would be that person's. */
  public int coveredRows() {
    return reader.covered().value();
  }

  /** A list that changes or ends more than this share of its records waits for a person. */
  public int holdPercent() {
    return reader.hold().value();
  }

  /**
   * Percentage points by which a field may be filled or wrong otherwise than in the file before.
   */
  public Bound drift() {
    return reader.drift();
  }

  /** The text of a contract that ships. */
  public static String shippedText(String id) {
    return resource(id + ".yaml");
  }

  private Live now() {
    Live at = live;
    boolean asked = at.askedAt().isAfter(clock.instant().minus(ASK_AGAIN));
    return asked || !reading.tryLock() ? at : freshened();
  }

  /** Asks whether the own contracts have changed, and reads them when they have. */
  public void refresh() {
    reading.lock();
    freshened();
  }

  /**
   * The database below was exchanged, as by a restore: nothing known of its own contracts holds.
   */
  public void forget() {
    reading.lock();
    try {
      live = new Live(shipped, Set.of(), 0, Instant.MIN);
    } finally {
      reading.unlock();
    }
  }

  /**
   * Holds the lock, and lets it go. What cannot be asked leaves the book as it is; a reader of an
   * older state of the database, inside a long transaction, does not put it back.
   */
  private Live freshened() {
    try {
      Live at = live;
      Instant now = clock.instant();
      long state = texts.state();
      boolean first = at.askedAt().equals(Instant.MIN);
      live =
          state > at.state() || first
              ? read(state, now)
              : new Live(at.contracts(), at.withdrawn(), at.state(), now);
    } catch (RuntimeException failure) {
      LOG.warn("the own contracts cannot be asked for now: {}", failure.toString());
    } finally {
      reading.unlock();
    }
    return live;
  }

  private Live read(long state, Instant now) {
    Live grown = new Live(new LinkedHashMap<>(shipped), new LinkedHashSet<>(), state, now);
    for (OwnText text : new ArrayList<>(texts.released())) {
      Contract own = grown(text, grown);
      if (grown.contracts().putIfAbsent(own.id(), own) == null && !text.inForce()) {
        grown.withdrawn().add(own.id());
      }
    }
    return grown;
  }

  /**
   * One that an update has made wrong, such as by shipping a list of its class, takes no more
   * files; its records stay readable.
   */
  private Contract grown(OwnText text, Live grown) {
    try {
      return readOwn(text.contractId(), text.yaml(), grown);
    } catch (ContractProblem problem) {
      LOG.error("own contract {} counts no more: {}", text.contractId(), problem.getMessage());
      grown.withdrawn().add(text.contractId());
      return shared().read(text.contractId(), text.yaml());
    }
  }

  private static ContractReader shared() {
    ContractReader own = new ContractReader();
    own.readShared("shared.yaml", resource("shared.yaml"));
    return own;
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
