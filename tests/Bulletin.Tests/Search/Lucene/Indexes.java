import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.*;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/** Reads an index with Apache Lucene: what LuceneIndex.cs compares with what went into it. */
public final class Indexes {
  public static void main(String[] args) throws Exception {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Paths.get(args[0]))));
        BufferedWriter out = Files.newBufferedWriter(Paths.get(args[1]), StandardCharsets.UTF_8)) {
      File folder = new File(text(in));
      boolean isWhole = in.readInt() == 1;
      try (Directory directory = FSDirectory.open(folder)) {
        check(directory, "as it was written", out);
        if (isWhole) dump(directory, out);
        else out.write("documents " + DirectoryReader.open(directory).maxDoc() + "\n");
        change(directory);
        check(directory, "changed", out);
      }
    }
  }

  static void check(Directory directory, String when, Writer out) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    CheckIndex check = new CheckIndex(directory);
    check.setInfoStream(new PrintStream(said, true, "UTF-8"), false);
    boolean clean = check.checkIndex().clean;
    out.write(clean ? "clean " + when + "\n" : "broken " + when + "\n" + said.toString("UTF-8") + "\n");
  }

  // Another writer can go on with it.
  static void change(Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Version.LATEST, new WhitespaceAnalyzer()))) {
      Document document = new Document();
      document.add(new TextField("body", "one more", Field.Store.YES));
      writer.addDocument(document);
      writer.forceMerge(1);
    }
  }

  static void dump(Directory directory, Writer out) throws IOException {
    try (DirectoryReader whole = DirectoryReader.open(directory)) {
      out.write("documents " + whole.maxDoc() + "\n");
      for (AtomicReaderContext leaf : whole.leaves()) {
        AtomicReader reader = leaf.reader();
        for (int i = 0; i < reader.maxDoc(); i++) for (IndexableField field : reader.document(i)) out.write("stored " + i + " " + field.name() + "=" + field.stringValue() + "\n");
        for (FieldInfo field : reader.getFieldInfos()) dump(reader, field, out);
      }
    }
  }

  static void dump(AtomicReader reader, FieldInfo field, Writer out) throws IOException {
    NumericDocValues norms = reader.getNormValues(field.name), numbers = reader.getNumericDocValues(field.name);
    for (int i = 0; norms != null && i < reader.maxDoc(); i++) out.write("norm " + field.name + " " + i + " " + norms.get(i) + "\n");
    for (int i = 0; numbers != null && i < reader.maxDoc(); i++) out.write("number " + field.name + " " + i + " " + numbers.get(i) + "\n");
    Terms terms = reader.terms(field.name);
    if (terms == null) return;
    out.write("field " + field.name + " " + terms.size() + " " + terms.getDocCount() + " " + terms.getSumDocFreq() + " " + terms.getSumTotalTermFreq() + "\n");
    TermsEnum all = terms.iterator(null);
    int seen = 0;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      // Every seventh is also looked up by itself, through the index of terms.
      TermsEnum each = all;
      if (seen++ % 7 == 0) {
        each = terms.iterator(null);
        if (!each.seekExact(BytesRef.deepCopyOf(term))) out.write("not found: ");
      }
      out.write("term " + field.name + " " + term.utf8ToString() + " " + each.docFreq() + " " + each.totalTermFreq() + "\n");
      if (terms.hasPositions()) positions(each, out);
      else {
        DocsEnum documents = each.docs(null, null, DocsEnum.FLAG_NONE);
        List<Integer> found = new ArrayList<>();
        for (int i = documents.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = documents.nextDoc()) found.add(i);
        for (int i : found) out.write(" " + i);
        out.write("\n");
        documents = each.docs(null, null, DocsEnum.FLAG_NONE);
        for (int i = 5; i < found.size(); i += 311) if (documents.advance(found.get(i)) != found.get(i)) out.write("leapt wrongly to " + found.get(i) + "\n");
      }
    }
  }

  static void positions(TermsEnum term, Writer out) throws IOException {
    List<String> lines = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    DocsAndPositionsEnum documents = term.docsAndPositions(null, null);
    for (int i = documents.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = documents.nextDoc()) {
      all.add(i);
      lines.add(line(documents));
      out.write(lines.get(lines.size() - 1));
    }
    // By leaps, over blocks of 128 and over eight of these.
    for (int start = 0; all.size() > 128 && start < 3; start++) {
      documents = term.docsAndPositions(null, null);
      for (int i = start * 130; i < all.size(); i += 1 + start * 397) {
        if (documents.advance(all.get(i)) != all.get(i) || !line(documents).equals(lines.get(i))) out.write("leapt wrongly to " + all.get(i) + "\n");
      }
    }
  }

  static String line(DocsAndPositionsEnum documents) throws IOException {
    StringBuilder line = new StringBuilder(" ").append(documents.docID());
    for (int left = documents.freq(); left > 0; left--) line.append(" ").append(documents.nextPosition()).append(":").append(documents.startOffset()).append("-").append(documents.endOffset());
    return line.append("\n").toString();
  }

  static String text(DataInputStream in) throws IOException {
    char[] text = new char[in.readInt()];
    for (int i = 0; i < text.length; i++) text[i] = in.readChar();
    return new String(text);
  }
}
