using System.Buffers.Binary;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Looks for camera data in the first directory of a TIFF picture (TIFF 6.0).</summary>
internal static class TiffInspector
{
    private const int MostEntries = 1000;

    public static void Inspect(Stream file, Traces traces)
    {
        Span<byte> entry = stackalloc byte[12];
        file.Position = 0;
        if (!TryRead(file, entry[..8])) return;
        var isLittle = entry[0] == 'I';
        var start = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]) : BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
        file.Position = Math.Min(file.Length, start);
        if (!TryRead(file, entry[..2])) return;
        for (var count = Math.Min(MostEntries, Short(entry, isLittle)); count > 0 && TryRead(file, entry); count--)
        {
            switch (Short(entry, isLittle))
            {
                case 0x8769: traces.Add(TraceTexts.Exif); break;
                case 0x8825: traces.Add(TraceTexts.Place); break;
                case 700: traces.Add(TraceTexts.Xmp); break;
                case 315: traces.Add(TraceTexts.Authors); break;
            }
        }
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static bool TryRead(Stream file, Span<byte> bytes) =>
        file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
}
