using Bulletin.Bench;
using Bulletin.Bench.Checks;
using Bulletin.Bench.Output;

const string usage = """
    corpus write DIR N [--full]   a Bulletin site of N documents (--full: three editions and search)
    corpus hugo DIR N             the same documents as Hugo content
    corpus edit SITE KIND TOKEN   KIND: body | title | add | remove; prints the path of the file it touched
    corpus verify DIR             compares a built tree with its manifest.json; prints the manifest's SHA-256
    corpus report SAMPLES         Markdown table of lines "case seconds user system kilobytes"
    corpus tree NAME DIR          one Markdown row: files and bytes, by kind of file
    """;

try
{
    return args switch
    {
        ["write", var dir, var n, .. var rest] => Done(() => BulletinSite.Write(dir, Plan.Of(int.Parse(n)), full: rest is ["--full"])),
        ["hugo", var dir, var n] => Done(() => HugoContent.Write(dir, Plan.Of(int.Parse(n)))),
        ["edit", var site, var kind, var token] => Done(() => Console.WriteLine(Edits.Apply(site, kind, token))),
        ["verify", var dir] => Verdict(BuiltTree.Verify(dir)),
        ["report", var samples] => Done(() => Report.Write(samples, Console.Out)),
        ["tree", var name, var dir] => Done(() => Console.WriteLine(TreeSize.Row(name, dir))),
        _ => Usage(),
    };
}
catch (Exception e) when (e is IOException or FormatException or ArgumentException)
{
    Console.Error.WriteLine($"corpus: {e.Message}");
    return 3;
}

static int Done(Action action)
{
    action();
    return 0;
}

static int Verdict(BuiltTree tree)
{
    Console.WriteLine(tree.ManifestHash);
    foreach (var fault in tree.Faults)
        Console.Error.WriteLine(fault);
    return tree.Faults.Count == 0 ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine(usage);
    return 2;
}
