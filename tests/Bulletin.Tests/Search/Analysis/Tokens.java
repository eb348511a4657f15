import java.io.*;
import java.nio.file.*;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.*;

/** Cuts texts with Apache Lucene's SmartChineseAnalyzer: reads and writes what SmartChineseOracle.cs writes and reads. With a third argument, says how many characters a second it cuts once warm. */
public final class Tokens {
  public static void main(String[] args) throws Exception {
    SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Paths.get(args[0])), 1 << 20));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Paths.get(args[1])), 1 << 20))) {
      int texts = in.readInt();
      String[] all = new String[texts];
      for (int i = 0; i < texts; i++) {
        char[] text = new char[in.readInt()];
        for (int j = 0; j < text.length; j++) text[j] = in.readChar();
        all[i] = new String(text);
      }
      for (String text : all) {
        write(analyzer, text, out);
        out.writeInt(-1);
      }
      if (args.length > 2) measure(analyzer, all);
    }
  }

  static void measure(SmartChineseAnalyzer analyzer, String[] all) throws IOException {
    DataOutputStream nowhere = new DataOutputStream(OutputStream.nullOutputStream());
    double best = 0;
    for (int round = 0; round < 3; round++) {
      long characters = 0, start = System.nanoTime();
      for (String text : all) {
        characters += text.length();
        write(analyzer, text, nowhere);
      }
      best = Math.max(best, characters * 1e9 / (System.nanoTime() - start));
    }
    System.out.println((long) best);
  }

  static void write(SmartChineseAnalyzer analyzer, String text, DataOutputStream out) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        out.writeInt(offset.startOffset());
        out.writeInt(offset.endOffset());
        out.writeInt(increment.getPositionIncrement());
        out.writeInt(term.length());
        for (int i = 0; i < term.length(); i++) out.writeChar(term.charAt(i));
      }
      stream.end();
    }
  }
}
