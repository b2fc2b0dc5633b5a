package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/** 密钥：自己做一个、出要约、合成、看指纹。 Making, agreeing and showing a run key. */
final class KeyVerbs {
  private static final String RUN = "run";
  private static final String PURPOSE = "purpose";
  private static final String OUT = "out";
  private static final String SECRET = "secret";
  private static final String OFFER = "offer";
  private static final String KEY = "key";

  private KeyVerbs() {}

  /** One department makes the key and carries it to the other by hand. */
  static final class MakeKey implements Verb {
    @Override
    public Set<String> options() {
      return Set.of(RUN, PURPOSE, OUT);
    }

    @Override
    public int run(Options options, KeyedVoice voice) throws IOException {
      Path out = options.newOutput(OUT, List.of());
      RunKey key = RunKey.random(options.text(RUN), options.text(PURPOSE), new SecureRandom());
      KeyFile.write(key, out);
      voice.say("key.made", out);
      tell(key, voice);
      return OK;
    }
  }

  /** The first step of agreeing on a key at a distance. */
  static final class OfferKey implements Verb {
    @Override
    public Set<String> options() {
      return Set.of(RUN, PURPOSE, OFFER, SECRET);
    }

    @Override
    public int run(Options options, KeyedVoice voice) throws IOException {
      Path offer = options.newOutput(OFFER, List.of());
      Path secret = options.newOutput(SECRET, List.of(OFFER));
      KeyOffer.make(options.text(RUN), options.text(PURPOSE), offer, secret);
      voice.say("key.offered", offer, secret);
      return OK;
    }
  }

  /** The second step: the other's offer and the own secret give the key. */
  static final class AgreeKey implements Verb {
    @Override
    public Set<String> options() {
      return Set.of(OFFER, SECRET, OUT);
    }

    @Override
    public int run(Options options, KeyedVoice voice) throws IOException {
      Path out = options.newOutput(OUT, List.of(OFFER, SECRET));
      RunKey key = KeyOffer.agree(options.input(SECRET), options.input(OFFER));
      KeyFile.write(key, out);
      voice.say("key.agreed", out);
      tell(key, voice);
      return OK;
    }
  }

  /** The fingerprint again. */
  static final class ShowKey implements Verb {
    @Override
    public Set<String> options() {
      return Set.of(KEY);
    }

    @Override
    public int run(Options options, KeyedVoice voice) throws IOException {
      tell(KeyFile.read(options.input(KEY)), voice);
      return OK;
    }
  }

  private static void tell(RunKey key, KeyedVoice voice) {
    voice.answer("key.fingerprint", key.runId(), key.purpose(), key.fingerprint());
  }
}
