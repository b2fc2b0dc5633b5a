package org.relieflink.platform.document.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.DocumentSettings;
import org.relieflink.platform.document.DocumentSigner;
import org.relieflink.platform.document.DocumentSigner.Signed;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 用哪一个签章：the office's own, and the test signer only where there is none. */
@Component
class Signers {
  private static final int MOST = 16; // seals at a time
  private static final String FORM = "relief-document-signature/1";

  private final DocumentSigner signer;
  private final List<DocumentSigner> all;
  private final Duration patience;
  private final ExecutorService device =
      new ThreadPoolExecutor(
          0, MOST, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Signers::thread);

  Signers(List<DocumentSigner> all, DocumentSettings settings) {
    this.patience = settings.sealPatience();
    List<DocumentSigner> own = all.stream().filter(one -> !(one instanceof TestSigner)).toList();
    if (own.size() > 1) {
      throw new IllegalStateException("document: two signers");
    }
    this.all = List.copyOf(all);
    this.signer = own.isEmpty() ? all.get(0) : own.get(0);
  }

  /** What is bound together: the organ, the number, the day and the contents. */
  static String text(String place, String number, LocalDate day, String hash) {
    return String.join("\n", FORM, place, number, day.toString(), hash);
  }

  /** A device that does not answer keeps no counter waiting: the issue is undone. */
  Signed sign(String text) {
    Future<Signed> asked = asked(text);
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException silent) {
      throw Refusal.of(DocumentRefusal.SEAL_SILENT).asException();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Refusal.of(DocumentRefusal.SEAL_SILENT).asException();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("document: the signer failed", failed);
    } finally {
      asked.cancel(true);
    }
  }

  private Future<Signed> asked(String text) {
    try {
      return device.submit(() -> signer.sign(text));
    } catch (RejectedExecutionException allHang) {
      throw Refusal.of(DocumentRefusal.SEAL_SILENT).asException();
    }
  }

  private static Thread thread(Runnable work) {
    Thread one = new Thread(work, "document-seal");
    one.setDaemon(true);
    one.setContextClassLoader(Signers.class.getClassLoader());
    return one;
  }

  /** By any of them: a seal that came later takes nothing from what was signed before. */
  boolean verifies(String text, Signed signed) {
    return all.stream().anyMatch(one -> one.verifies(text, signed));
  }
}
