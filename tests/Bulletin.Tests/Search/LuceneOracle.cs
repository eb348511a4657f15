using System.Buffers.Binary;
using System.Diagnostics;

namespace Bulletin.Tests.Search;

/// <summary>Apache Lucene 4.10.4, of Debian's liblucene4.10-java, asked through small Java programs that lie beside the specs.</summary>
internal static class LuceneOracle
{
    private static readonly string[] Jars =
    [
        "/usr/share/java/lucene-core-4.10.4.jar",
        "/usr/share/java/lucene-analyzers-common-4.10.4.jar",
        "/usr/share/java/lucene-analyzers-smartcn-4.10.4.jar",
    ];

    /// <summary>Compiles and runs a program that reads one file and writes another.</summary>
    /// <param name="source">The program below Search/.</param>
    /// <param name="ask">Writes what it reads.</param>
    /// <param name="hear">Reads what it wrote, before the files vanish.</param>
    public static T Run<T>(string source, Action<BinaryWriter> ask, Func<BinaryReader, T> hear)
    {
        foreach (var jar in Jars)
            Assert.True(File.Exists(jar), $"{jar} is missing: install liblucene4.10-java, as test.sh does");
        var folder = Directory.CreateTempSubdirectory("bulletin-oracle").FullName;
        try
        {
            var (question, answer) = (Path.Combine(folder, "question"), Path.Combine(folder, "answer"));
            var classes = string.Join(':', [folder, .. Jars]);
            Run("javac", "-d", folder, "-cp", classes, Path.Combine(AppContext.BaseDirectory, "Search", source));
            using (var writer = new BinaryWriter(new BufferedStream(File.Create(question), 1 << 20)))
                ask(writer);
            Run("java", "-Xmx1g", "-ea:org.apache.lucene...", "-cp", classes, Path.GetFileNameWithoutExtension(source), question, answer);
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(answer), 1 << 20));
            return hear(reader);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Compiles and runs a program with Lucene; what it prints.</summary>
    public static string RunProgram(string source, params string[] arguments)
    {
        var classes = string.Join(':', [Path.GetDirectoryName(source)!, .. Jars]);
        Run("javac", "-encoding", "UTF-8", "-d", Path.GetDirectoryName(source)!, "-cp", classes, source);
        return Run("java", ["-Dfile.encoding=UTF-8", "-cp", classes, Path.GetFileNameWithoutExtension(source), .. arguments]);
    }

    /// <summary>A number as Java reads it.</summary>
    public static void Put(this BinaryWriter writer, int value) => writer.Write(BinaryPrimitives.ReverseEndianness(value));

    /// <summary>A text by its UTF-16 units.</summary>
    public static void Put(this BinaryWriter writer, string text)
    {
        writer.Put(text.Length);
        foreach (var unit in text)
            writer.Write(BinaryPrimitives.ReverseEndianness((ushort)unit));
    }

    public static int TakeNumber(this BinaryReader reader) => BinaryPrimitives.ReverseEndianness(reader.ReadInt32());

    public static string TakeText(this BinaryReader reader)
    {
        var text = new char[reader.TakeNumber()];
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)BinaryPrimitives.ReverseEndianness(reader.ReadUInt16());
        return new(text);
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
        return output;
    }
}
