using System.Diagnostics;
using System.Globalization;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Tests.Publishing.Output;

/// <summary>
/// A disk that loses its power: names are kept in order, as by a journal, and of the files only those keep their content that were
/// flushed. Knows a file by its number (inode), whatever its name.
/// </summary>
/// <param name="folder">The folder above the output.</param>
internal sealed class PowerCut(string folder)
{
    private readonly HashSet<long> flushed = [];
    private readonly Lock holding = new();
    private (string Call, string Path)? begun;
    private int left = int.MaxValue;

    /// <summary>What can become of a file that was not flushed: it is absent, empty, half there, or all NUL.</summary>
    public static IReadOnlyList<Action<string>> Losses { get; } =
    [
        File.Delete,
        path => File.WriteAllBytes(path, []),
        path => File.WriteAllBytes(path, File.ReadAllBytes(path)[..(int)(new FileInfo(path).Length / 2)]),
        path => File.WriteAllBytes(path, new byte[new FileInfo(path).Length]),
    ];

    /// <summary>The calls in their order: "flush index.html", "exchange output".</summary>
    public List<string> Calls { get; } = [];

    /// <summary>A disk whose flushes are noted and not waited for.</summary>
    public Disk Disk(bool exchanges) => new() { Exchanges = exchanges, Flushes = false, Before = Note };

    /// <summary>Works until the power fails, before a call of this number. False when it came to its end before.</summary>
    public bool Fails(int at, Action work)
    {
        left = at;
        try
        {
            work();
            return false;
        }
        catch (PowerFailed)
        {
            return true;
        }
        finally
        {
            left = int.MaxValue;
        }
    }

    /// <summary>Takes away what was not on the disk.</summary>
    public void Lose(Action<string> loss)
    {
        End();
        foreach (var (number, path) in Files(folder))
            if (!flushed.Contains(number)) loss(path);
    }

    private void Note(string call, string path)
    {
        lock (holding)
        {
            if (left-- <= 0) throw new PowerFailed();
            End();
            begun = (call, path);
            Calls.Add($"{call} {Path.GetRelativePath(folder, path)}");
        }
    }

    // A call is known to be over when the next one begins.
    private void End()
    {
        if (begun is ("flush", var path) && File.Exists(path)) flushed.UnionWith(Files(path).Select(file => file.Number));
        if (begun is ("flush all", _)) flushed.UnionWith(Files(folder).Select(file => file.Number));
        begun = null;
    }

    private static IEnumerable<(long Number, string Path)> Files(string place)
    {
        using var process = Process.Start(new ProcessStartInfo("find", [place, "-type", "f", "-printf", "%i %p\\n"])
        {
            RedirectStandardOutput = true,
        })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return lines.Select(line => line.Split(' ', 2)).Select(line => (long.Parse(line[0], CultureInfo.InvariantCulture), line[1]));
    }

    private sealed class PowerFailed : Exception;
}
