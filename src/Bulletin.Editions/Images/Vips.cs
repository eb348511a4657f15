using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Bulletin.Build.Caches;

namespace Bulletin.Editions.Images;

/// <summary>libvips, run as a program of its own with bounded time: what it reads comes from anybody.</summary>
public static class Vips
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const long LargestProbe = 256L << 20;

    /// <summary>The programs that it takes (Debian: libvips-tools).</summary>
    public static readonly ImmutableArray<string> Programs = ["vips", "vipsheader"];

    /// <summary>Cuts a picture into slices of one width, in the system's temporary folder.</summary>
    /// <param name="source">The picture's full path.</param>
    /// <param name="tall">What the slices are.</param>
    /// <returns>The content of each slice, or null when the picture is damaged or takes too long.</returns>
    /// <exception cref="ScratchException">There is no room for temporary files, or the program cannot run.</exception>
    internal static byte[][]? Cut(string source, TallPicture tall)
    {
        string? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("bulletin-slices-").FullName;
            if (Cut(source, tall, folder) is { } slices) return slices;
            Probe(folder, Math.Min(LargestProbe, (long)tall.Width * tall.Height * 4));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ScratchException(fault);
        }
        finally
        {
            CacheFolder.RemoveFolder(folder);
        }
    }

    private static byte[][]? Cut(string source, TallPicture tall, string folder)
    {
        var scaled = Path.Combine(folder, "scaled.v");
        string[] scale =
            ["thumbnail", source, scaled, Number(tall.Width), "--height", "10000000", "--size", "down", "--fail-on", "error"];
        if (Run("vips", scale) is null) return null;
        if (Measure(scaled, "width") is not { } width) return null;
        if (Measure(scaled, "height") is not { } height) return null;
        var slices = new byte[tall.Count][];
        for (var i = 0; i < slices.Length; i++)
        {
            var (top, high) = tall.Slice(i, height);
            var file = Path.Combine(folder, $"slice{Path.GetExtension(source).ToLowerInvariant()}");
            // Without what cameras and programs write beside the picture.
            if (high <= 0) return null;
            if (Run("vips", "crop", scaled, file + "[strip]", "0", Number(top), Number(width), Number(high)) is null) return null;
            slices[i] = File.ReadAllBytes(file);
        }

        return slices;
    }

    // The program does not say why it failed: a full disk is found by writing as much as it writes.
    private static void Probe(string folder, long bytes)
    {
        using var file = new FileStream(
            Path.Combine(folder, "probe"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        var block = new byte[1 << 20];
        for (; bytes > 0; bytes -= block.Length) file.Write(block.AsSpan(0, (int)Math.Min(bytes, block.Length)));
    }

    private static int? Measure(string picture, string side) =>
        int.TryParse(Run("vipsheader", "-f", side, picture), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
            ? pixels
            : null;

    /// <summary>What the program prints, or null when it fails or takes too long.</summary>
    /// <exception cref="IOException">It cannot be started, or something stopped it.</exception>
    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["VIPS_CONCURRENCY"] = "1";
            start.Environment["VIPS_DISC_THRESHOLD"] = "64m";
            using var process = Process.Start(start)!;
            var printed = process.StandardOutput.ReadToEndAsync();
            var faults = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            Task.WaitAll(printed, faults);
            // 126 and 127: it cannot run. 128 and more: a signal, as when memory runs out.
            if (process.ExitCode >= 126) throw new IOException($"{program} was stopped (exit code {process.ExitCode}).");
            return process.ExitCode == 0 ? printed.Result.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new IOException($"{program}: {fault.Message}", fault);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
