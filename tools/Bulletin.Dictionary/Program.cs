using System.Globalization;
using System.IO.Compression;
using Bulletin.Dictionary;

// pack-dictionary TEXT FILE: packs what Extract.java printed into the form that
// SegmentationDictionary reads. README.md says how to run both.
if (args is not [var text, var file])
{
    Console.Error.WriteLine("usage: pack-dictionary TEXT FILE");
    return 2;
}

var source = Source.Read(File.ReadLines(text));
var packed = new PackedWriter();
new Packer(source).Write(packed);
using (var output = File.Create(file))
using (var brotli = new BrotliStream(output, new BrotliCompressionOptions { Quality = 11 }))
{
    brotli.Write(packed.Bytes);
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{source.Words.Count} words, {packed.Bytes.Length} bytes, {new FileInfo(file).Length} packed"));
return 0;
