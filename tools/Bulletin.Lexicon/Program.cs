using System.IO.Compression;
using Bulletin.LexiconCheck;

// check-lexicon FILES... [--texts FOLDER] [--write FILE]: what is wrong with the lexicon, a line each; where nothing is, the file that
// the product reads. README.md says what is looked for.
var (files, texts, written) = (args, (string?)null, (string?)null);
if (files is [.. var all, "--write", var file]) (files, written) = (all, file);
if (files is [.. var before, "--texts", var folder]) (files, texts) = (before, folder);
if (files.Length == 0 || Array.Exists(files, file => file.StartsWith('-')))
{
    Console.Error.WriteLine("usage: check-lexicon FILES... [--texts FOLDER] [--write FILE]");
    return 2;
}

const string List = "accepted.tsv";
var accepted = Path.Combine(AppContext.BaseDirectory, List);
Array.Sort(files, StringComparer.Ordinal);
var findings = Checker.Check(
    [.. files.Select(file => (Path.GetFileName(file), File.ReadLines(file)))],
    new(List, File.ReadLines(accepted)),
    texts);
foreach (var finding in findings) Console.WriteLine(finding);
if (findings.Count > 0) return 1;
if (written is not null)
{
    using var output = new BrotliStream(File.Create(written), CompressionLevel.SmallestSize);
    output.Write(Compiler.Compile(files.SelectMany(File.ReadLines)));
}

return 0;
