package org.relieflink.keyed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.tabular.TableRefusedException;

/**
 * 密钥碰撞程序：一个动词加选项。 The keyed-hash program: a verb and its options. Results go to {@code out},
 * sentences to {@code err}.
 */
public final class KeyedProgram {
  private static final int INTERNAL_ERROR = 1;
  private static final int UNUSABLE = 2;
  private static final Map<String, Verb> VERBS = new LinkedHashMap<>();

  static {
    VERBS.put("key", new KeyVerbs.MakeKey());
    VERBS.put("offer", new KeyVerbs.OfferKey());
    VERBS.put("agree", new KeyVerbs.AgreeKey());
    VERBS.put("fingerprint", new KeyVerbs.ShowKey());
    VERBS.put("tokens", new TokensVerb());
    VERBS.put("match", new MatchVerb());
    VERBS.put("open", new OpenVerb());
    VERBS.put("compare", new CompareVerb());
    VERBS.put("check", new CheckVerb());
  }

  private final KeyedVoice voice;

  private KeyedProgram(KeyedVoice voice) {
    this.voice = voice;
  }

  /**
   * Runs one command line.
   *
   * @param english texts in English instead of Chinese
   * @return 0 done, 1 internal error, 2 wrong usage or unusable input, 3 done with remarks
   */
  public static int run(PrintStream out, PrintStream err, boolean english, List<String> words) {
    KeyedProgram program = new KeyedProgram(new KeyedVoice(out, err, english));
    try {
      return program.run(Options.without(words, Set.of("--lang"), Set.of("--debug")));
    } catch (KeyedRefusedException refused) {
      program.voice.refuse(refused);
      return UNUSABLE;
    } catch (TableRefusedException refused) {
      err.println(english ? refused.refusal().sentenceEn() : refused.refusal().sentenceZh());
      return UNUSABLE;
    } catch (NoSuchFileException | AccessDeniedException file) {
      program.voice.say("failure.file", file.getFile());
      return UNUSABLE;
    } catch (IOException disk) {
      program.voice.say("failure.disk", String.valueOf(disk.getMessage()));
      return INTERNAL_ERROR;
    }
  }

  private int run(List<String> words) throws IOException {
    if (words.isEmpty() || Set.of("help", "--help", "-h").contains(words.get(0))) {
      voice.answer("help");
      return words.isEmpty() ? UNUSABLE : Verb.OK;
    }
    String name = words.get(0);
    Verb verb = VERBS.get(name);
    if (verb == null) {
      throw new KeyedRefusedException(Refusal.NO_SUCH_VERB, name);
    }
    List<String> rest = words.subList(1, words.size());
    if (rest.contains("--help") || rest.contains("-h")) {
      voice.answer("help." + name);
      return Verb.OK;
    }
    return verb.run(Options.read(name, rest, verb.options()), voice);
  }

  /** The names of the verbs, in the order of the work. */
  static Set<String> verbs() {
    return VERBS.keySet();
  }

  static Verb verb(String name) {
    Verb verb = VERBS.get(name);
    if (verb == null) {
      throw new IllegalArgumentException(name);
    }
    return verb;
  }
}
