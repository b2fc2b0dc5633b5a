package org.relieflink.platform.pool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.ContractProblem;
import org.relieflink.platform.pool.internal.run.TryList;
import org.relieflink.platform.problem.RefusedException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * 试查名单：不用服务、不用数据库，和导入用同一套合同、同一套检查。 Tries a department's file with the contracts and the checks of
 * the import, without a server and without a database.
 *
 * <p>Memory does not grow with the file, but for 40 bytes a row that find repeated record numbers.
 */
public final class ListTrials {
  private final ContractBook book;
  private final Locale locale;

  private ListTrials(ContractBook book, Locale locale) {
    this.book = book;
    this.locale = locale;
  }

  /** With the contracts that ship; sentences in Chinese, or in English when the locale says so. */
  public static ListTrials shipped(Locale locale) {
    return new ListTrials(ContractBook.shipped(), locale);
  }

  /**
   * The shipped contracts and one of a file; one of the same id is replaced.
   *
   * @param yaml the text of the contract
   * @throws TrialRefused when the contract is written wrongly; the sentence names the line
   */
  public static ListTrials shippedAnd(String fileName, String yaml, Locale locale) {
    try {
      return new ListTrials(ContractBook.shippedAnd(fileName, yaml), locale);
    } catch (ContractProblem problem) {
      throw new TrialRefused(String.valueOf(problem.getMessage()));
    }
  }

  /** All contracts in the order of the departments; one of a file is the last. */
  public List<ContractOutline> contracts() {
    return book.all().stream().map(TryList::outline).toList();
  }

  /** The id of the contract of this id or title. */
  public Optional<String> find(String idOrTitle) {
    return book.all().stream()
        .filter(each -> each.id().equals(idOrTitle) || each.title().equals(idOrTitle))
        .map(Contract::id)
        .findFirst();
  }

  /**
   * What is to be tried.
   *
   * @param contractId the contract to read it under; empty to recognise it
   * @param mostFaults how many faults are told one by one
   * @param today the day of the handing over: the agreement must still run
   */
  public record Wish(Path file, Optional<String> contractId, int mostFaults, LocalDate today) {}

  /**
   * Reads and checks the whole file.
   *
   * @throws org.relieflink.tabular.TableRefusedException when the file is no table we read
   * @throws TrialRefused when no sheet has a header we know
   */
  public ListTrial check(Wish wish) throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/pool");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    LocaleContextHolder.setLocale(locale);
    try {
      return new TryList(book, messages)
          .run(
              new TryList.Order(
                  wish.file(), wish.contractId().map(book::get), wish.mostFaults(), wish.today()));
    } catch (RefusedException refused) {
      throw new TrialRefused(TryList.sentence(refused.refusal(), messages));
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
