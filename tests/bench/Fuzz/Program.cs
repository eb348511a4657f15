using System.Globalization;
using Bulletin.Bench.Growth;
using Bulletin.Bench.Mutations;
using Bulletin.Bench.Readers;

// See tests/bench/README.md.
const string Usage = """
    usage: fuzz run KIND|all COUNT [SEED]
           fuzz input KIND FILE
           fuzz growth PARTS [TEXT]
           fuzz pairs KIND PARTS
           fuzz halves KIND PARTS
    """;

return args switch
{
    ["run", var name, var count] => Run(name, Number(count), 1),
    ["run", var name, var count, var seed] => Run(name, Number(count), Number(seed)),
    ["input", var name, var file] when Kinds.Find(name) is { } kind => Read(kind, file),
    ["growth", var parts] => new GrowthTest(Number(parts)).Run(Shapes.All(), isVerbose: true),
    ["growth", var parts, var text] => new GrowthTest(Number(parts)).Run(
        Shapes.All().Where(shape => $"{shape.Kind.Name} {shape.Name}".Contains(text, StringComparison.Ordinal)), isVerbose: true),
    ["pairs", var name, var parts] when Kinds.Find(name) is { } kind =>
        new GrowthTest(Number(parts)).Run(Shapes.Pairs(kind), isVerbose: false),
    ["halves", var name, var parts] when Kinds.Find(name) is { } kind =>
        new GrowthTest(Number(parts)).Run(Shapes.Halves(kind), isVerbose: false),
    _ => Help(),
};

static int Run(string name, int count, int seed)
{
    var folder = Directory.CreateTempSubdirectory("bulletin-fuzz-").FullName;
    var repository = Examples.Repository();
    var isSound = true;
    foreach (var kind in Kinds.All.Where(kind => name == "all" || kind.Name == name))
        isSound &= new FuzzRun(kind, Examples.Of(kind, repository), seed, folder).Run(count, Environment.ProcessorCount);
    if (isSound)
        Directory.Delete(folder, recursive: true);
    return isSound ? 0 : 1;
}

static int Read(Kind kind, string file)
{
    kind.Read(File.ReadAllBytes(file), Path.GetTempFileName());
    return 0;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

static int Help()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
