package org.relieflink.proof.parcel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.relieflink.proof.Octets;
import org.relieflink.proof.parcel.ParcelHead.Seal;

/**
 * 内容的密钥：one for each package, from the agreement of a fresh key with the receiver's. Nonces count,
 * since no key seals twice; each segment is bound to the first line of the head and to its place.
 */
final class ContentKey {
  /** Bytes of text in one segment: what is held in memory at a time. */
  static final int SEGMENT = 1 << 20;

  private static final int NONCE = 12;

  private final Suite suite;
  private final byte[] key;
  private final String core;

  private ContentKey(Suite suite, byte[] key, String core) {
    this.suite = suite;
    this.key = key;
    this.core = core;
  }

  /** As the sender derives it. */
  static ContentKey sealing(OpeningKey ephemeral, SealingKey receiver, String core) {
    return derive(receiver, ephemeral.publicKey().key(), ephemeral.agree(receiver.key()), core);
  }

  /** As the receiver derives it; an unusable key of the sender throws. */
  static ContentKey opening(OpeningKey own, Seal seal, String core) {
    return derive(own.publicKey(), seal.ephemeral(), own.agree(seal.ephemeral()), core);
  }

  private static ContentKey derive(
      SealingKey receiver, Octets ephemeral, byte[] shared, String core) {
    Suite suite = receiver.suite();
    byte[] salt =
        ByteBuffer.allocate(ephemeral.length() + receiver.key().length())
            .put(ephemeral.bytes())
            .put(receiver.key().bytes())
            .array();
    HKDFBytesGenerator generator = new HKDFBytesGenerator(suite.digest());
    generator.init(new HKDFParameters(shared, salt, core.getBytes(StandardCharsets.UTF_8)));
    byte[] key = new byte[suite.keyLength()];
    generator.generateBytes(key, 0, key.length);
    return new ContentKey(suite, key, core);
  }

  byte[] seal(int part, long segment, byte[] text, int length) {
    return suite.run(true, terms(part, segment), text, length);
  }

  byte[] open(int part, long segment, byte[] text, int length) {
    return suite.run(false, terms(part, segment), text, length);
  }

  private Suite.Terms terms(int part, long segment) {
    byte[] nonce = ByteBuffer.allocate(NONCE).putInt(part).putLong(segment).array();
    String bound = core + "\npart " + part + " segment " + segment;
    return new Suite.Terms(key, nonce, bound.getBytes(StandardCharsets.UTF_8));
  }

  /** Segments of so many bytes; what is empty has none. */
  static long segments(long bytes) {
    return (bytes + SEGMENT - 1) / SEGMENT;
  }

  /** Sealed bytes of a part. */
  static long sealed(long bytes) {
    return bytes + segments(bytes) * Suite.TAG;
  }
}
