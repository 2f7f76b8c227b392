namespace Reelhouse.Spark.Sql.Types;

/// <summary>Shapes in a plane.</summary>
/// <param name="Srid">The spatial reference system's number; <see cref="AnySrid"/> when each value names its own.</param>
public sealed record GeometryType(int Srid = GeometryType.DefaultSrid) : AtomicType
{
    /// <summary>The number of WGS 84, longitude and latitude.</summary>
    public const int DefaultSrid = 4326;

    /// <summary>Marks a column whose values name their own reference system.</summary>
    public const int AnySrid = -1;

    /// <inheritdoc/>
    public override string TypeName => $"geometry({SpatialReference.Name(Srid)})";

    /// <inheritdoc/>
    public override string SimpleString => Srid == AnySrid ? "geometry(any)" : $"geometry({Srid})";
}

/// <summary>Shapes on the globe.</summary>
/// <param name="Srid">The spatial reference system's number; <see cref="GeometryType.AnySrid"/> when each value names its own.</param>
public sealed record GeographyType(int Srid = GeometryType.DefaultSrid) : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => $"geography({SpatialReference.Name(Srid)}, SPHERICAL)";

    /// <inheritdoc/>
    public override string SimpleString => Srid == GeometryType.AnySrid ? "geography(any)" : $"geography({Srid})";
}

internal static class SpatialReference
{
    private const string LongitudeLatitude = "OGC:CRS84";
    private const string Prefix = "EPSG:";

    public static string Name(int srid) => srid switch
    {
        GeometryType.AnySrid => "SRID:ANY",
        GeometryType.DefaultSrid => LongitudeLatitude,
        0 => "SRID:0",
        _ => $"{Prefix}{srid}",
    };

    public static int Number(string name) => name.ToUpperInvariant() switch
    {
        "SRID:ANY" or "ANY" => GeometryType.AnySrid,
        LongitudeLatitude => GeometryType.DefaultSrid,
        "SRID:0" => 0,
        var named when named.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(named[Prefix.Length..], out var number) => number,
        var bare when int.TryParse(bare, out var number) => number,
        _ => throw new FormatException($"Spatial reference system '{name}' is not known; write EPSG:<number>, OGC:CRS84 or SRID:ANY."),
    };
}
