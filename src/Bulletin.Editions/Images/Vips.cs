using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Bulletin.Editions.Images;

/// <summary>libvips, run as a program of its own with bounded time: what it reads comes from anybody.</summary>
public static class Vips
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The programs that it takes (Debian: libvips-tools).</summary>
    public static readonly ImmutableArray<string> Programs = ["vips", "vipsheader"];

    /// <summary>Cuts a picture into slices of one width.</summary>
    /// <param name="source">The picture's full path.</param>
    /// <param name="tall">What the slices are.</param>
    /// <returns>The content of each slice, or null when the picture cannot be read.</returns>
    internal static byte[][]? Cut(string source, TallPicture tall)
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-slices-");
        try
        {
            var scaled = Path.Combine(folder.FullName, "scaled.v");
            string[] scale =
                ["thumbnail", source, scaled, Number(tall.Width), "--height", "10000000", "--size", "down", "--fail-on", "error"];
            if (Run("vips", scale) is null) return null;
            if (Measure(scaled, "width") is not { } width) return null;
            if (Measure(scaled, "height") is not { } height) return null;
            var slices = new byte[tall.Count][];
            for (var i = 0; i < slices.Length; i++)
            {
                var (top, high) = tall.Slice(i, height);
                var file = Path.Combine(folder.FullName, $"slice{Path.GetExtension(source).ToLowerInvariant()}");
                // Without what cameras and programs write beside the picture.
                if (high <= 0) return null;
                if (Run("vips", "crop", scaled, file + "[strip]", "0", Number(top), Number(width), Number(high)) is null) return null;
                slices[i] = File.ReadAllBytes(file);
            }

            return slices;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int? Measure(string picture, string side) =>
        int.TryParse(Run("vipsheader", "-f", side, picture), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
            ? pixels
            : null;

    /// <summary>What the program prints, or null when it fails, takes too long or is not there.</summary>
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
            return process.ExitCode == 0 ? printed.Result.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
