using System.Diagnostics;
using System.Globalization;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Tests.Publishing.Output;

/// <summary>
/// A disk that loses its power: names are kept in order, as by a journal, and of the files only what was flushed is kept. Knows a file by
/// its number (inode), whatever its name; one with the number of a deleted file may hold what was there.
/// </summary>
/// <param name="folder">The folder above the output.</param>
internal sealed class PowerCut(string folder)
{
    // What of each file is on the disk, by its number.
    private readonly Dictionary<long, byte[]> durable = [];
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
        catch (Exception fault) when (fault is PowerFailed or AggregateException { InnerException: PowerFailed })
        {
            return true;
        }
        finally
        {
            left = int.MaxValue;
        }
    }

    /// <summary>All that is there now is on the disk.</summary>
    public void Settle()
    {
        durable.Clear();
        Flush(folder);
        Calls.Clear();
        begun = null;
    }

    /// <summary>Takes away what was not on the disk. What was written over is as it was, what was added to a file is NUL.</summary>
    public void Lose(Action<string> loss)
    {
        End();
        foreach (var (number, path) in Files(folder))
        {
            if (!durable.TryGetValue(number, out var kept)) loss(path);
            else if (File.ReadAllBytes(path) is var bytes && !bytes.AsSpan().SequenceEqual(kept))
                File.WriteAllBytes(path, [.. kept, .. new byte[Math.Max(0, bytes.Length - kept.Length)]]);
        }
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
        if (begun is ("flush", var path) && File.Exists(path)) Flush(path);
        if (begun is ("flush all", _)) Flush(folder);
        begun = null;
    }

    private void Flush(string place)
    {
        foreach (var (number, path) in Files(place))
        {
            try
            {
                durable[number] = File.ReadAllBytes(path);
            }
            catch (IOException)
            {
                // The lock, or a file of another thread that is gone again.
            }
        }
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
