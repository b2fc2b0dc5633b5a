package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.pool.ContractOutline;
import org.relieflink.platform.pool.ListTrial;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.contract.Guess;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.springframework.context.MessageSource;

/** 试查一份名单：认名单、认列、查每一行，什么也不存。 Recognises and checks a file as the import does, and keeps nothing. */
public final class TryList {
  private final InspectFile inspection;
  private final MessageSource messages;

  public TryList(ContractBook book, MessageSource messages) {
    this.inspection = new InspectFile(book);
    this.messages = messages;
  }

  /**
   * What is to be tried.
   *
   * @param chosen the contract to read it under; empty to take the one it looks like most
   * @param mostFaults how many faults are told one by one
   * @param today the day on which the agreement must still run
   */
  public record Order(Path file, Optional<Contract> chosen, int mostFaults, LocalDate today) {}

  /** The whole file under its contract. */
  public ListTrial run(Order order) throws IOException {
    Path file = order.file();
    Optional<Contract> chosen = order.chosen();
    String name = String.valueOf(file.getFileName());
    FileFace seen = inspection.inspect(file, name);
    List<Guess> guesses = inspection.guesses(seen, name);
    Guess guess = chosen.map(wanted -> under(guesses, wanted)).orElse(guesses.get(0));
    boolean sure = chosen.isPresent() || Recogniser.sure(guesses).isPresent();
    FileFace face = InspectFile.under(seen, guess.contract()).withColumnsOf(guess.columns());
    TrialTally tally = new TrialTally(order.mostFaults());
    String refusal = refusal(new Reading(order, name, face, guess.contract()), tally);
    TrialReport.Verdict verdict = new TrialReport.Verdict(sure, guesses, refusal);
    return new TrialReport(messages, name).of(face, guess, tally, verdict);
  }

  /** What the pages and the command say about a contract. */
  public static ContractOutline outline(Contract contract) {
    return new ContractOutline(
        contract.id(),
        contract.version(),
        contract.department().name(),
        contract.title(),
        contract.hardshipClass(),
        contract.basis().agreement(),
        contract.basis().agreementUntil().toString(),
        contract.freshForDays(),
        contract.needed().stream().map(Field::label).toList(),
        contract.fields().stream()
            .filter(field -> !contract.needed().contains(field))
            .map(Field::label)
            .toList());
  }

  /** A refusal in the reader's words, the same as the import says. */
  public static String sentence(Refusal refusal, MessageSource messages) {
    return messages.getMessage(
        refusal.code().messageKey() + ".detail", refusal.arguments().toArray(), ReaderLocale.now());
  }

  private record Reading(Order order, String name, FileFace face, Contract contract) {}

  private static Guess under(List<Guess> guesses, Contract wanted) {
    return guesses.stream()
        .filter(guess -> guess.contract().id().equals(wanted.id()))
        .findFirst()
        .orElseThrow();
  }

  private String refusal(Reading reading, TrialTally tally) throws IOException {
    try {
      read(reading, tally);
      return "";
    } catch (RefusedException refused) {
      return sentence(refused.refusal(), messages);
    }
  }

  private static void read(Reading reading, TrialTally tally) throws IOException {
    WholeFile.refuseUnlessTakable(
        reading.name(),
        reading.face().sheets().get(0).columnMap(),
        reading.contract(),
        reading.order().today());
    RowChecker checker = new RowChecker(reading.contract());
    try (Table table = TableReader.open(reading.order().file())) {
      RowPass.each(table, reading.face(), checker, tally::add);
    }
    tally.fields(checker.fieldCounts());
    RowPass.refuseIfUseless(checker, tally.read(), reading.face(), reading.name());
    WholeFile.refuseWithoutGoodRow(reading.name(), tally.good(), tally.bad());
  }
}
