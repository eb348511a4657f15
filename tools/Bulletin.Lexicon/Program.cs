using Bulletin.LexiconCheck;

// check-lexicon FILES... [--texts FOLDER]: what is wrong with the lexicon, a line each. README.md says what is looked for.
var (files, texts) = (args, (string?)null);
if (args is [.. var before, "--texts", var folder]) (files, texts) = (before, folder);
if (files.Length == 0 || Array.Exists(files, file => file.StartsWith('-')))
{
    Console.Error.WriteLine("usage: check-lexicon FILES... [--texts FOLDER]");
    return 2;
}

const string List = "accepted.tsv";
var accepted = Path.Combine(AppContext.BaseDirectory, List);
var findings = Checker.Check(
    [.. files.Select(file => (Path.GetFileName(file), File.ReadLines(file)))],
    new(List, File.ReadLines(accepted)),
    texts);
foreach (var finding in findings) Console.WriteLine(finding);
return findings.Count == 0 ? 0 : 1;
