package org.relieflink.proof.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.console.Voice;
import org.relieflink.proof.VerifyingKey;
import org.relieflink.proof.verify.Words.WrongException;

/** 核验程序：verify、witness、key、measure 四个动词。 The program of the small jar: a verb and its options. */
public final class VerifyProgram {
  static final int AS_SEALED = 0;
  static final int BAD = 1;
  static final int UNUSABLE = 2;

  /** What is wrong with a root needs no place of an entry. */
  private static final Set<Finding.Kind> OF_A_ROOT =
      Set.of(Finding.Kind.BAD_SIGNATURE, Finding.Kind.BAD_STAMP);

  static final String BUNDLE = "org.relieflink.proof.messages";

  private final Voice voice;
  private final Clock clock;

  private VerifyProgram(Voice voice, Clock clock) {
    this.voice = voice;
    this.clock = clock;
  }

  /**
   * Runs one command line; {@code witness} returns only when its thread is interrupted.
   *
   * @param clock the witness's
   * @return 0 as sealed (or done), 1 something is wrong with the trail, 2 wrong usage or unusable
   *     input
   */
  public static int run(PrintStream out, PrintStream err, Clock clock, List<String> words) {
    List<String> rest = new ArrayList<>(words);
    int lang = rest.indexOf("--lang");
    boolean english = lang >= 0 && lang + 1 < rest.size() && rest.get(lang + 1).startsWith("en");
    if (lang >= 0) {
      rest.subList(lang, Math.min(lang + 2, rest.size())).clear();
    }
    Voice voice = new Voice(out, err, Voice.texts(BUNDLE, english));
    try {
      return new VerifyProgram(voice, clock).run(rest);
    } catch (WrongException wrong) {
      voice.say(String.valueOf(wrong.getMessage()), wrong.parts());
    } catch (FileAlreadyExistsException there) {
      voice.say("wrong.file-there", there.getFile());
    } catch (FileSystemException file) {
      voice.say("wrong.file", file.getFile());
    } catch (CharacterCodingException encoding) {
      voice.say("wrong.encoding");
    } catch (IOException disk) {
      voice.say("wrong.disk", String.valueOf(disk.getMessage()));
    }
    return UNUSABLE;
  }

  private int run(List<String> words) throws IOException {
    if (words.isEmpty() || Set.of("help", "--help", "-h").contains(words.get(0))) {
      voice.answer("help");
      return words.isEmpty() ? UNUSABLE : AS_SEALED;
    }
    List<String> rest = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "verify" -> verify(rest);
      case "witness" -> WitnessVerb.run(rest, voice, clock);
      case "key" -> KeyVerb.run(rest, voice);
      case "measure" -> Measure.run(rest, voice);
      default -> throw new WrongException("wrong.verb", words.get(0));
    };
  }

  private int verify(List<String> rest) throws IOException {
    Words words = Words.read(rest, Set.of("key", "witness-key", "tsa"));
    boolean pack = !words.plain().isEmpty() && PackVerb.isPack(Path.of(words.plain().get(0)));
    if (words.plain().size() < (pack ? 1 : 2)) {
      throw new WrongException("wrong.files");
    }
    var keys = new Roots.Keys(key(words, "key"), key(words, "witness-key"), certificate(words));
    Roots roots = new Roots();
    for (String file : words.plain().subList(1, words.plain().size())) {
      read(roots, Path.of(file), keys);
    }
    if (roots.isEmpty() && !pack) {
      throw new WrongException("wrong.no-roots");
    }
    Path first = Path.of(words.plain().get(0));
    int code =
        pack ? PackVerb.run(first, roots, keys, voice) : say(verdict(first, roots, keys), keys);
    roots
        .lastStamp()
        .ifPresent(stamp -> voice.say("note.stamped", stamp.getKey(), stamp.getValue()));
    return code;
  }

  private static void read(Roots roots, Path file, Roots.Keys keys) throws IOException {
    try {
      roots.read(file, keys);
    } catch (IllegalArgumentException line) {
      throw new WrongException("wrong.root", file, String.valueOf(line.getMessage()));
    }
  }

  private static Verdict verdict(Path file, Roots roots, Roots.Keys keys) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return Verifier.verify(new TrailExport(lines), roots, keys);
    } catch (IllegalArgumentException line) {
      throw new WrongException("wrong.export", file, String.valueOf(line.getMessage()));
    }
  }

  private @Nullable static VerifyingKey key(Words words, String name) throws IOException {
    if (words.find(name).isEmpty()) {
      return null;
    }
    Path file = Path.of(words.get(name));
    try {
      return VerifyingKey.parse(Files.readString(file));
    } catch (IllegalArgumentException notAKey) {
      throw new WrongException("wrong.key", file);
    }
  }

  private @Nullable static X509Certificate certificate(Words words) throws IOException {
    if (words.find("tsa").isEmpty()) {
      return null;
    }
    Path file = Path.of(words.get("tsa"));
    try (InputStream bytes = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
    } catch (CertificateException | ClassCastException notACertificate) {
      throw new WrongException("wrong.certificate", file);
    }
  }

  private int say(Verdict verdict, Roots.Keys keys) {
    Finding finding = verdict.finding();
    if (finding == null) {
      voice.answer("good", verdict.sealed(), verdict.witnessed());
    } else {
      voice.answer(
          sentence(finding),
          finding.position(),
          finding.id(),
          finding.last(),
          finding.position() - 1);
    }
    if (verdict.sealed() > verdict.witnessed() && finding == null) {
      voice.say("note.unwitnessed", verdict.sealed() - verdict.witnessed());
    }
    if (verdict.open() > 0) {
      voice.say("note.open", verdict.open());
    }
    if (verdict.backdated().count() > 0) {
      voice.say("note.backdated", verdict.backdated().count(), verdict.backdated().first());
    }
    if (keys.server() == null) {
      voice.say("note.no-key");
    }
    return finding == null ? AS_SEALED : BAD;
  }

  /** The same finding is said otherwise when no entry or no number of one can be named. */
  private static String sentence(Finding finding) {
    String key = "finding." + finding.kind();
    boolean unnamed = finding.id() == 0 && finding.kind() == Finding.Kind.MISSING;
    boolean unplaced = finding.position() == 0 && !OF_A_ROOT.contains(finding.kind());
    return key + (unnamed ? ".unnamed" : unplaced ? ".unplaced" : "");
  }
}
