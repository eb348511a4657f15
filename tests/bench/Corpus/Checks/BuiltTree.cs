using System.Security.Cryptography;
using System.Text.Json;

namespace Bulletin.Bench.Checks;

/// <summary>
/// A built tree compared with its own manifest.json and its parts: every named file whole, and no file that is not
/// named.
/// </summary>
internal sealed record BuiltTree(string ManifestHash, IReadOnlyList<string> Faults)
{
    private const string Manifest = "manifest.json";

    public static BuiltTree Verify(string root)
    {
        var manifest = Path.Combine(root, Manifest);
        if (!File.Exists(manifest))
            return new BuiltTree("none", [$"{manifest}: missing"]);

        var bytes = File.ReadAllBytes(manifest);
        return new BuiltTree(Hash(bytes), Compare(root, bytes));
    }

    private static List<string> Compare(string root, byte[] manifest)
    {
        var faults = new List<string>();
        var named = new HashSet<string>(StringComparer.Ordinal) { Manifest };
        try
        {
            using var json = JsonDocument.Parse(manifest);
            if (json.RootElement.TryGetProperty("parts", out var parts))
            {
                Compare(root, parts, named, faults);
                foreach (var part in parts.EnumerateArray())
                    CompareFiles(root, File.ReadAllBytes(Path.Combine(root, part.GetProperty("path").GetString()!)), named, faults);
            }
            else
            {
                CompareFiles(root, manifest, named, faults);
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            faults.Add($"{Manifest}: {e.Message}");
        }

        foreach (var file in Directory.EnumerateFiles(
            root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (!named.Contains(path))
                faults.Add($"{path}: not in the manifest");
        }

        return faults;
    }

    private static void CompareFiles(string root, byte[] list, HashSet<string> named, List<string> faults)
    {
        using var json = JsonDocument.Parse(list);
        Compare(root, json.RootElement.GetProperty("files"), named, faults);
    }

    private static void Compare(string root, JsonElement entries, HashSet<string> named, List<string> faults)
    {
        foreach (var entry in entries.EnumerateArray())
        {
            var path = entry.GetProperty("path").GetString()!;
            if (!named.Add(path) && path != Manifest)
                faults.Add($"{path}: named twice");
            if (path != Manifest && Fault(root, path, entry) is { } fault)
                faults.Add($"{path}: {fault}");
        }
    }

    private static string? Fault(string root, string path, JsonElement entry)
    {
        var file = Path.Combine(root, path);
        if (!File.Exists(file))
            return "missing";
        var bytes = File.ReadAllBytes(file);
        if (bytes.LongLength != entry.GetProperty("size").GetInt64())
            return $"has {bytes.LongLength} bytes, the manifest says {entry.GetProperty("size")}";
        return Hash(bytes).Equals(entry.GetProperty("sha256").GetString(), StringComparison.OrdinalIgnoreCase)
            ? null
            : "has another SHA-256";
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
